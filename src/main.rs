//! Starts the app in a browser, and marks where its program is split. Everything else is in the library.

/// The lazy chunks. Our own build splits them off (`--cfg split`, `xtask`); in any other build they are there from the
/// start. They are named here and not in the library, since the workers share the library and must not carry the pages
/// along.
#[cfg(target_arch = "wasm32")]
mod chunks {
    use leptos::wasm_split::SplitLoaderError;
    use quality_marker::ui::lazy;
    use quality_marker::ui::state::{AreaPages, Services};

    /// A function that fetches a chunk, once, and returns what it brings. After a failure the next call tries again.
    macro_rules! chunk {
        ($name:ident: $brings:ty = $value:expr) => {
            #[cfg_attr(split, leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible))]
            pub fn $name() -> Result<$brings, SplitLoaderError> {
                Ok($value)
            }
        };
    }

    chunk!(services: Services = lazy::services());
    chunk!(assessment: AreaPages = lazy::assessment());
    chunk!(registers: AreaPages = AreaPages { draw: lazy::registers, frame: None });
    chunk!(results: AreaPages = AreaPages { draw: lazy::results, frame: None });
    chunk!(training: AreaPages = AreaPages { draw: lazy::training, frame: None });
    chunk!(storage: AreaPages = AreaPages { draw: lazy::storage, frame: None });
    chunk!(help: AreaPages = AreaPages { draw: lazy::help, frame: None });
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use quality_marker::ui::area::Area;
    use quality_marker::ui::state::{Fetched, Load};

    /// What a chunk brings, when it has come.
    macro_rules! fetched {
        ($name:ident) => {{
            #[cfg(split)]
            let chunk = chunks::$name();
            #[cfg(not(split))]
            let chunk = std::future::ready(chunks::$name());
            Box::pin(async { chunk.await.ok() }) as Fetched<_>
        }};
    }

    quality_marker::ui::start(Load {
        services: || fetched!(services),
        area: |area| match area {
            Area::Assessment => fetched!(assessment),
            Area::Registers => fetched!(registers),
            Area::Results => fetched!(results),
            Area::Training => fetched!(training),
            Area::Storage => fetched!(storage),
            Area::Help => fetched!(help),
        },
    });
}

/// Cargo builds every binary for `cargo test`; this one has nothing to do outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
