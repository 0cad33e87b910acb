//! Passes on what our own build asks for (`xtask/src/build.rs`): the program in parts (`QM_SPLIT`, `src/main.rs`), and texts
//! in another language (`QM_LANGUAGE`, `docs/translating.md`).

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=QM_LANGUAGE");
    println!("cargo::rerun-if-env-changed=QM_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(language, values(\"cy\"))");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if env::var("QM_LANGUAGE").is_ok_and(|language| language == "cy") {
        println!("cargo::rustc-cfg=language=\"cy\"");
    }
    if env::var_os("QM_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        // What the splitter needs to see which code leads where.
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
