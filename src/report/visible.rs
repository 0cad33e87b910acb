//! Makes characters visible that would otherwise act unseen.
