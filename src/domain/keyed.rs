//! Closed sets whose members have a permanent key.
//!
//! A key is written to files and never changes, whatever happens to the name in the code or the words on the screen.

/// A member of a closed set, with the key under which files know it.
pub trait Keyed: Copy + Eq + 'static {
    /// Every member, in the order in which people see them.
    const ALL: &'static [Self];

    /// The permanent key.
    fn key(self) -> &'static str;

    /// The member with this key, or nothing where no member has it.
    #[must_use]
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.key() == key)
    }
}

/// Declares a closed set once: its members, their documentation, their permanent keys and their order.
macro_rules! keyed {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$member_meta:meta])* $member:ident = $key:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$member_meta])* $member, )+ }

        impl $crate::domain::keyed::Keyed for $name {
            const ALL: &'static [Self] = &[ $( Self::$member, )+ ];

            fn key(self) -> &'static str {
                match self { $( Self::$member => $key, )+ }
            }
        }
    };
}
pub(crate) use keyed;
