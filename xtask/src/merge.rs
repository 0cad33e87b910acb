//! Merges wasm modules that import the same things of the app into one.
//!
//! wasm-merge takes every import for another one, and there may be only one memory. So a further module comes first: it
//! imports what all of them do, under the name [`APP`], and exports it under the name by which they import it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_encoder::{
    EntityType, ExportKind, ExportSection, GlobalType, ImportSection, MemoryType, Module, RefType, TableType, ValType,
};
use wasmparser::{Import, Parser, Payload, TypeRef};

use crate::project::{bytes, write};
use crate::run::quietly;
use crate::shrink::features;

/// The module from which a merged module imports.
pub const APP: &str = "app";

/// Merges modules into one.
///
/// # Errors
/// Returns an error if they import different things, or something other than a memory, a table or a global, or if
/// wasm-merge does not run or refuses them.
pub fn merge(modules: &[PathBuf], into: &Path) -> Result<Vec<u8>> {
    let first = into.with_extension("imports.wasm");
    let all: Vec<Vec<u8>> = modules.iter().map(|module| bytes(module)).collect::<Result<_>>()?;
    let (name, imports) = shared_imports(&all)?;
    write(&first, imports)?;
    let mut merge = Command::new("wasm-merge");
    merge.arg(&first).arg(name);
    for (number, module) in modules.iter().enumerate() {
        merge.arg(module).arg(format!("module-{number}"));
    }
    quietly(merge.args(features()).args(["--skip-export-conflicts", "-o"]).arg(into))?;
    bytes(into)
}

/// Returns the name from which the modules import, and a module that passes on all that they import from it.
fn shared_imports(modules: &[Vec<u8>]) -> Result<(String, Vec<u8>)> {
    let mut known: Vec<Import<'_>> = Vec::new();
    for module in modules {
        for import in imports(module)? {
            match known.iter().find(|other| other.name == import.name) {
                None => known.push(import),
                Some(other) if *other == import => {}
                Some(_) => bail!("two chunks import {} in different ways", import.name),
            }
        }
    }
    let from = known.first().context("a chunk imports nothing")?.module;
    let (mut import_section, mut export_section) = (ImportSection::new(), ExportSection::new());
    let mut numbers = [0; 3];
    for import in &known {
        if import.module != from {
            bail!("a chunk imports from {} besides {from}", import.module);
        }
        let (kind, entity) = entity(import)?;
        let number = &mut numbers[kind as usize - 1];
        import_section.import(APP, import.name, entity);
        export_section.export(import.name, kind, *number);
        *number += 1;
    }
    let mut module = Module::new();
    module.section(&import_section).section(&export_section);
    Ok((from.to_owned(), module.finish()))
}

fn imports(module: &[u8]) -> Result<Vec<Import<'_>>> {
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload? {
            return section.into_imports().map(|import| Ok(import?)).collect();
        }
    }
    bail!("a chunk imports nothing")
}

/// Returns what an import is: of the kinds in the order in which `ExportKind` counts them, without functions.
fn entity(import: &Import<'_>) -> Result<(ExportKind, EntityType)> {
    Ok(match import.ty {
        TypeRef::Table(table) if table.element_type == wasmparser::RefType::FUNCREF => (
            ExportKind::Table,
            EntityType::Table(TableType {
                element_type: RefType::FUNCREF,
                table64: table.table64,
                minimum: table.initial,
                maximum: table.maximum,
                shared: table.shared,
            }),
        ),
        TypeRef::Memory(memory) => (
            ExportKind::Memory,
            EntityType::Memory(MemoryType {
                minimum: memory.initial,
                maximum: memory.maximum,
                memory64: memory.memory64,
                shared: memory.shared,
                page_size_log2: memory.page_size_log2,
            }),
        ),
        TypeRef::Global(global) if global.content_type == wasmparser::ValType::I32 => (
            ExportKind::Global,
            EntityType::Global(GlobalType { val_type: ValType::I32, mutable: global.mutable, shared: global.shared }),
        ),
        _ => bail!("a chunk imports {}, which is neither memory, table nor number", import.name),
    })
}
