//! From each earlier schema to the next. Every format that was ever released opens for ever.
//!
//! A migration adds what the earlier schema did not know and moves what stands elsewhere now. It drops nothing: a
//! member that it does not know stays where it is, and is refused with its place by whoever reads the result.

use super::json::Json;
use super::path::Path;
use super::record::{ToJson, member};
use super::trouble::{Trouble, Wrong};
use crate::domain::date::Date;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::report_plan::ReportPlan;

type Object = Vec<(String, Json)>;

/// The body of a file of this schema, as the body of the schema that this version writes.
///
/// # Errors
/// [`Trouble::Wrong`] where the body already has a member, or a day in words, that only a later schema knows.
pub fn to_newest(schema: i64, mut body: Json, at: &Path<'_>) -> Result<Json, Trouble> {
    if schema <= 1 {
        from_1(&mut body, at)?;
    }
    if schema <= 2 {
        from_2(&mut body, at)?;
    }
    Ok(body)
}

/// What is wrong in a body that was brought to the newest schema, with its place in the file as that stands.
#[must_use]
pub fn where_it_stood(schema: i64, trouble: Trouble) -> Trouble {
    match trouble {
        // Schema 1 had no registers: what stands among them stood in the body itself.
        Trouble::Wrong { place, what } if schema == 1 => {
            Trouble::Wrong { place: place.replacen(".registers.", ".", 1), what }
        }
        other => other,
    }
}

/// Schema 2 brought the registers: evidence and actions moved among them. It counts the changes of the commission.
fn from_1(body: &mut Json, at: &Path<'_>) -> Result<(), Trouble> {
    let Json::Object(members) = body else { return Ok(()) };
    let here = at.member("review");
    if let Some(Json::Object(review)) = get(members, "review") {
        add(review, "changes", Json::Number(0), &here)?;
    }
    let here = at.member("answers");
    if let Some(Json::Object(questions)) = get(members, "answers") {
        for (name, question) in questions {
            let here = here.member(name);
            let Json::Object(question) = question else { continue };
            if let Some(Json::Object(overall)) = get(question, "overall") {
                add(overall, "commission", Json::Number(0), &here.member("overall"))?;
            }
            if let Some(Json::Object(parts)) = get(question, "parts") {
                for (name, part) in parts {
                    if let Json::Object(part) = part {
                        add(part, "commission", Json::Number(0), &here.member("parts").member(name))?;
                    }
                }
            }
        }
    }
    days_are_exact(members, "evidence", "date", at)?;
    days_are_exact(members, "actions", "due", at)?;
    let here = at.member("actions");
    if let Some(Json::List(actions)) = get(members, "actions") {
        for (place, action) in actions.iter_mut().enumerate() {
            if let Json::Object(action) = action {
                add(action, "cell", Json::Null, &here.item(place))?;
                add(action, "obstacle", Json::Null, &here.item(place))?;
            }
        }
    }
    let mut registers = Object::new();
    for register in Register::ALL {
        match register {
            // Where the list is missing it stays missing, and that is said.
            Register::Evidence | Register::Actions => {
                let moved = members.iter().position(|(name, _)| name == register.key());
                registers.extend(moved.map(|place| members.remove(place)));
            }
            _ => registers.push(member(register.key(), Json::List(Vec::new()))),
        }
    }
    add(members, "registers", Json::Object(registers), at)?;
    add(members, "set_aside", Json::List(Vec::new()), at)?;
    add(members, "limitations", Json::Text(String::new()), at)?;
    add(members, "limitations_draft", Json::Text(String::new()), at)
}

/// Schema 3 keeps how the report is to be, and what the board is asked to decide.
fn from_2(body: &mut Json, at: &Path<'_>) -> Result<(), Trouble> {
    let Json::Object(members) = body else { return Ok(()) };
    add(members, "board_asks", Json::Text(String::new()), at)?;
    add(members, "report", ReportPlan::default().write(), at)
}

/// Schema 1 had no words for a day that is known about, or not at all.
fn days_are_exact(members: &mut Object, list: &str, name: &str, at: &Path<'_>) -> Result<(), Trouble> {
    let here = at.member(list);
    let Some(Json::List(rows)) = get(members, list) else { return Ok(()) };
    for (place, row) in rows.iter_mut().enumerate() {
        let Json::Object(row) = row else { continue };
        if matches!(get(row, name), Some(Json::Text(text)) if Date::parse(text).is_none()) {
            return Err(Trouble::at(&here.item(place).member(name), Wrong::NotADate));
        }
    }
    Ok(())
}

fn get<'o>(object: &'o mut Object, name: &str) -> Option<&'o mut Json> {
    object.iter_mut().find(|(known, _)| known == name).map(|(_, json)| json)
}

/// Adds a member that the earlier schema did not have. A file that has it all the same is refused: to overwrite it
/// would be to drop something unseen.
fn add(object: &mut Object, name: &str, json: Json, at: &Path<'_>) -> Result<(), Trouble> {
    if get(object, name).is_some() {
        return Err(Trouble::at(&at.member(name), Wrong::Unknown));
    }
    object.push(member(name, json));
    Ok(())
}
