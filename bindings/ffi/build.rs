//! How the released library is linked: what only makes it larger is left out.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|there| there == value);
    let packed = if is("CARGO_CFG_TARGET_OS", "android") {
        // the loader knows the other form from Android 9 on
        "-Wl,--pack-dyn-relocs=android"
    } else if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ARCH", "x86_64") {
        // elsewhere on Linux the compiler's linker may be one that doesn't know these
        "-Wl,-z,pack-relative-relocs"
    } else {
        return;
    };
    if is("PROFILE", "release") {
        // addresses that the loader moves are packed: unpacked they are a tenth of the library
        println!("cargo:rustc-cdylib-link-arg={packed}");
        // functions that came out the same, and whose address nobody compares, are one
        println!("cargo:rustc-cdylib-link-arg=-Wl,--icf=safe");
    }
}
