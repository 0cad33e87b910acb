//! The same value through serde: how any other format that serde knows reads or writes our documents.
//!
//! What [`super::parse`] refuses is refused here too: a name that stands twice, a number that is not whole. The app
//! itself reads and writes its text with `super::parse` and `super::write`; what nothing calls is not loaded.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{Json, stands_twice};

/// What is said of a member that stands twice.
pub(super) const TWICE: &str = "a member stands twice";
/// What is said of a number that is not a whole one of usual size.
pub(super) const NOT_WHOLE: &str = "a number is not whole or too large";

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Number(value) => to.serialize_i64(*value),
            Self::Text(value) => to.serialize_str(value),
            Self::List(items) => to.collect_seq(items),
            Self::Object(members) => to.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    // Some formats have no null, but a value that may be missing.
    fn visit_none<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        i64::try_from(value).map(Json::Number).map_err(|_| E::custom(NOT_WHOLE))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
        Err(E::custom(NOT_WHOLE))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(member) = from.next_entry()? {
            members.push(member);
        }
        if stands_twice(&members) {
            return Err(A::Error::custom(TWICE));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error as Plain, MapDeserializer, SeqDeserializer};

    use super::super::tests::any_json;
    use super::*;
    use proptest::prelude::*;

    /// Stands for a format of its own: values straight from memory, without any text.
    fn from_memory<'de>(value: impl IntoDeserializer<'de, Plain>) -> Result<Json, String> {
        Json::deserialize(value.into_deserializer()).map_err(|error| error.to_string())
    }

    #[test]
    fn other_formats_lead_to_the_same_values() {
        assert_eq!(from_memory(()), Ok(Json::Null));
        assert_eq!(from_memory(true), Ok(Json::Bool(true)));
        for number in [Json::Number(-7), Json::Number(0), Json::Number(7)] {
            let Json::Number(value) = number else { continue };
            assert_eq!(from_memory(value), Ok(number));
        }
        assert_eq!(from_memory(7_u8), Ok(Json::Number(7)));
        assert_eq!(from_memory(i64::MAX.unsigned_abs()), Ok(Json::Number(i64::MAX)));
        assert_eq!(from_memory('é'), Ok(Json::Text("é".to_owned())));
        assert_eq!(from_memory(String::from("a")), Ok(Json::Text("a".to_owned())));
        let list = SeqDeserializer::<_, Plain>::new([1_i64, 2].into_iter());
        assert_eq!(Json::deserialize(list), Ok(Json::List(vec![Json::Number(1), Json::Number(2)])));
        let object = MapDeserializer::<_, Plain>::new([("b", 1_i64), ("a", 2)].into_iter());
        let members = vec![("b".to_owned(), Json::Number(1)), ("a".to_owned(), Json::Number(2))];
        assert_eq!(Json::deserialize(object), Ok(Json::Object(members)));
    }

    #[test]
    fn other_formats_are_no_way_round_the_rules() {
        assert_eq!(from_memory(1.0_f64), Err(NOT_WHOLE.to_owned()));
        assert_eq!(from_memory(0.5_f32), Err(NOT_WHOLE.to_owned()));
        assert_eq!(from_memory(u64::MAX), Err(NOT_WHOLE.to_owned()));
        let twice = MapDeserializer::<_, Plain>::new([("a", 1_i64), ("b", 2), ("a", 3)].into_iter());
        assert_eq!(Json::deserialize(twice).map_err(|error| error.to_string()), Err(TWICE.to_owned()));
        assert!(Json::deserialize(MapDeserializer::<_, Plain>::new([(1_i64, 1_i64)].into_iter())).is_err());
    }

    #[test]
    fn what_may_be_missing_is_null() {
        let missing = AnyJson.visit_none::<Plain>();
        assert_eq!(missing, Ok(Json::Null));
        let there = AnyJson.visit_some(IntoDeserializer::<Plain>::into_deserializer(7_i64));
        assert_eq!(there, Ok(Json::Number(7)));
    }

    proptest! {
        #[test]
        fn serde_json_writes_the_same_text(json in any_json()) {
            prop_assert_eq!(serde_json::to_string(&json).expect("a value"), super::super::write(&json));
        }

        #[test]
        fn serde_leads_back(json in any_json()) {
            let value = serde_json::to_value(&json).expect("a value");
            let back: Json = serde_json::from_value(value.clone()).expect("a value");
            // That format keeps its members in the order of their names.
            prop_assert_eq!(serde_json::to_value(&back).expect("a value"), value);
            let text = serde_json::to_string(&json).expect("a value");
            prop_assert_eq!(serde_json::from_str::<Json>(&text).expect("a value"), json);
        }
    }
}
