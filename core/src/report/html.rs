//! Text in a page, escaped: what someone wrote is shown as they wrote it, and is never markup.

/// `text` as it stands inside an element or a quoted attribute. What no page can hold (control
/// characters but line ends and tabs) becomes the sign for that.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // a page reads it as a line end
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || is_no_character(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Code points that are no character, which a page may not hold.
fn is_no_character(c: char) -> bool {
    matches!(u32::from(c), 0xfdd0..=0xfdef) || u32::from(c) & 0xfffe == 0xfffe
}

/// The text of a page or a part of it: without markup, and as it was written.
#[cfg(test)]
pub fn text_of(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(if rest.starts_with('<') { '>' } else { ';' }).unwrap();
        out.push_str(match &rest[..=end] {
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            "&quot;" => "\"",
            "&#39;" => "'",
            "&#13;" => "\r",
            tag => {
                assert!(tag.starts_with('<'), "{tag}");
                ""
            }
        });
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_written_reads_back_and_holds_no_markup(text in "[\\PC\n\t\r<>&\"']{0,40}") {
            let escaped = escaped(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let kept = |c: &char| !is_no_character(*c);
            prop_assert_eq!(text_of(&escaped), text.chars().filter(kept).collect::<String>());
        }
    }

    #[test]
    fn what_no_page_can_hold_is_marked() {
        assert_eq!(escaped("a\u{0}b\u{85}c\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(
            escaped("<script>alert('x')</script>"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"
        );
    }
}
