//! Has the linker leave in the app's program what `scripts/bin/wasm-bindgen` needs to split it (`src/main.rs`), and chooses
//! the language of the texts (`docs/translating.md`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=QM_LANGUAGE");
    println!("cargo::rustc-check-cfg=cfg(language, values(\"cy\"))");
    if std::env::var("QM_LANGUAGE").is_ok_and(|language| language == "cy") {
        println!("cargo::rustc-cfg=language=\"cy\"");
    }
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
