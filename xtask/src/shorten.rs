//! Short names for what a program and its bindings call each other by.
//!
//! wasm-bindgen names each import after its function and a hash, and each closure's export after its types. Both files
//! hold every one of these names, and hashes cannot be packed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, ExternalKind, Import, Parser, Payload, TypeRef};

use crate::bindings::Bound;

/// How the names begin that are given short ones: imports, and the exports of closures. Others are used by name
/// elsewhere.
const IMPORT: &str = "__wb";
const CLOSURE: &str = "wasm_bindgen_";

/// Gives short names to a program's imports and to the exports of its closures, in the program and in its bindings.
///
/// # Errors
/// Returns an error if the program cannot be read, imports something other than functions, or if the bindings do not
/// hold a name that the program has.
pub fn shorten(bound: &Bound) -> Result<Bound> {
    let mut names = BTreeMap::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(&bound.wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(section) => {
                let imports: Vec<_> = section.clone().into_imports().collect::<Result<_, _>>()?;
                module.section(&imported(&imports, &mut names)?);
            }
            Payload::ExportSection(section) => {
                let exports: Vec<_> = section.clone().into_iter().collect::<Result<_, _>>()?;
                module.section(&exported(&exports, &mut names)?);
            }
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let (from, to) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
                    module.section(&RawSection { id, data: &bound.wasm[from..to] });
                }
            }
        }
    }
    Ok(Bound { wasm: module.finish(), script: renamed(&bound.script, &names)? })
}

/// The old names with their short ones.
type Names = BTreeMap<String, String>;

fn short(names: &mut Names, name: &str) -> String {
    let next = format!("${}", names.len());
    names.entry(name.to_owned()).or_insert(next).clone()
}

fn imported(imports: &[Import<'_>], names: &mut Names) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    for import in imports {
        let TypeRef::Func(kind) = import.ty else { bail!("{} is imported and is no function", import.name) };
        let entity = EntityType::Function(kind);
        if import.name.starts_with(IMPORT) {
            section.import(import.module, &short(names, import.name), entity);
        } else {
            section.import(import.module, import.name, entity);
        }
    }
    Ok(section)
}

fn exported(exports: &[Export<'_>], names: &mut Names) -> Result<ExportSection> {
    let mut section = ExportSection::new();
    for export in exports {
        let kind = match export.kind {
            ExternalKind::Func => ExportKind::Func,
            ExternalKind::Table => ExportKind::Table,
            ExternalKind::Memory => ExportKind::Memory,
            ExternalKind::Global => ExportKind::Global,
            _ => bail!("{} is exported in a way that is not known", export.name),
        };
        if export.name.starts_with(CLOSURE) {
            section.export(&short(names, export.name), kind, export.index);
        } else {
            section.export(export.name, kind, export.index);
        }
    }
    Ok(section)
}

/// Replaces whole names in a script.
fn renamed(script: &str, names: &Names) -> Result<String> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut found = BTreeSet::new();
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let word = &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())];
        if word.strip_prefix('$').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit())) {
            bail!("the bindings use the name {word} themselves");
        }
        match names.get(word) {
            Some(short) => {
                found.insert(word);
                out += short;
            }
            None => out += word,
        }
        rest = &rest[word.len()..];
        let between = &rest[..rest.find(is_part).unwrap_or(rest.len())];
        out += between;
        rest = &rest[between.len()..];
    }
    if let Some(missing) = names.keys().find(|name| !found.contains(name.as_str())) {
        bail!("the bindings do not hold the name {missing}");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function, FunctionSection, TypeSection};

    fn bound(script: &str) -> Bound {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("./app_bg.js", "__wbg_now_0123456789abcdef", EntityType::Function(0));
        functions.function(0);
        exports.export("main", ExportKind::Func, 1);
        exports.export("wasm_bindgen_0123456789abcdef___invoke", ExportKind::Func, 1);
        let mut function = Function::new([]);
        function.instructions().call(0).end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        Bound { wasm: module.finish(), script: script.to_owned() }
    }

    const SCRIPT: &str = "function __wbg_now(x) { wasm.wasm_bindgen_0123456789abcdef___invoke(x); }\n\
        const imports = { __wbg_now_0123456789abcdef: () => wasm.main(`${x}`) };";

    #[test]
    fn both_files_have_the_same_short_names_and_all_else_stays() {
        let short = shorten(&bound(SCRIPT)).expect("it can be shortened");
        assert_eq!(
            short.script,
            "function __wbg_now(x) { wasm.$1(x); }\nconst imports = { $0: () => wasm.main(`${x}`) };"
        );
        let (mut imported, mut exported) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&short.wasm) {
            match payload.expect("a module") {
                Payload::ImportSection(section) => {
                    imported.extend(section.into_imports().map(|import| import.expect("an import").name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    exported.extend(section.into_iter().map(|export| export.expect("an export").name.to_owned()));
                }
                _ => {}
            }
        }
        assert_eq!((imported, exported), (vec!["$0".to_owned()], vec!["main".to_owned(), "$1".to_owned()]));
    }

    #[test]
    fn bindings_without_a_name_of_the_program_are_refused() {
        assert!(shorten(&bound("const imports = {};")).is_err());
        assert!(shorten(&bound(&SCRIPT.replace("(x)", "($7)"))).is_err());
    }
}
