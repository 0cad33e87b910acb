//! Days and moments in words.
