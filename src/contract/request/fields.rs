//! Reading JSON by the contract's tables, with a pointer to whatever is wrong.

mod value;

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::Write;

use crate::contract::json::Json;
use crate::contract::table::{Holds, Shape};
use crate::problem::{Fault, Problem, escaped};

/// The first thing that is wrong. Reading goes on after it, with values that nobody will see: so no step of the way
/// has to ask whether the one before went well.
#[derive(Default)]
pub(super) struct Faults(RefCell<Option<Problem>>);

impl Faults {
    /// What was read, or the first thing that was wrong.
    pub fn or<T>(self, value: T) -> Result<T, Problem> {
        self.0.into_inner().map_or(Ok(value), Err)
    }

    /// Notes a problem, unless there was one before.
    pub fn note(&self, problem: impl FnOnce() -> Problem) {
        let mut first = self.0.borrow_mut();
        if first.is_none() {
            *first = Some(problem());
        }
    }
}

/// A value and the way to it; the way is written out only where something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Node<'j> {
    /// None where it should have been and is not; that has been noted.
    value: Option<&'j Json<'j>>,
    way: Way<'j>,
    holds: Option<&'static Holds>,
    faults: &'j Faults,
}

#[derive(Clone, Copy)]
enum Way<'j> {
    Root,
    Field(&'j Node<'j>, &'j str),
    Entry(&'j Node<'j>, usize),
}

impl<'j> Node<'j> {
    /// The request itself.
    pub fn root(value: &'j Json<'j>, faults: &'j Faults) -> Node<'j> {
        Node { value: Some(value), way: Way::Root, holds: None, faults }
    }

    fn at<'s>(&'s self, way: Way<'s>, value: &'s Json<'s>) -> Node<'s> {
        Node { value: Some(value), way, holds: None, faults: self.faults }
    }

    /// The JSON pointer to this value.
    fn path(&self) -> String {
        let (parent, key) = match self.way {
            Way::Root => return String::new(),
            Way::Field(parent, name) => (parent, escaped(name)),
            Way::Entry(parent, at) => (parent, at.to_string()),
        };
        let mut path = parent.path();
        // Writing to a string cannot fail.
        let _ = write!(path, "/{key}");
        path
    }

    /// Something is wrong here.
    pub fn fault(&self, fault: Fault) {
        self.faults.note(|| Problem { path: self.path(), fault });
    }

    /// Something is wrong further down; the fault is told the path to here.
    pub fn fault_below(&self, path: &str, fault: impl FnOnce(&str) -> Fault) {
        self.faults.note(|| {
            let above = self.path();
            Problem { path: format!("{above}{path}"), fault: fault(&above) }
        });
    }

    /// The value is of another type than the field holds; nothing is new where there is no value.
    fn type_fault(&self, otherwise: &'static Holds) {
        if self.value.is_some() {
            self.fault(Fault::Type(self.holds.unwrap_or(otherwise)));
        }
    }

    /// Whether this is an object with such a field.
    pub fn has(&self, name: &str) -> bool {
        matches!(self.value, Some(Json::Object(fields)) if fields.iter().any(|(known, _)| known == name))
    }
}

/// An object whose fields the contract knows.
pub(super) struct Fields<'j> {
    node: Node<'j>,
    shape: &'static Shape,
    values: &'j [(Cow<'j, str>, Json<'j>)],
}

impl<'j> Fields<'j> {
    /// An object: no unknown field, none twice. Fields that must be there are asked for with [`Fields::must`].
    pub fn of(node: &Node<'j>, shape: &'static Shape) -> Fields<'j> {
        let values: &[_] = match node.value {
            Some(Json::Object(values)) => values,
            _ => {
                node.type_fault(&Holds::TextByName);
                &[]
            }
        };
        for (at, (name, value)) in values.iter().enumerate() {
            let field = node.at(Way::Field(node, name), value);
            if !shape.fields.iter().any(|field| field.name == name) {
                field.fault(Fault::Unknown(shape.fields.iter().map(|field| field.name).collect()));
            }
            if values[..at].iter().any(|(earlier, _)| earlier == name) {
                field.fault(Fault::Twice);
            }
        }
        Fields { node: *node, shape, values }
    }

    /// Another system's object: fields that the shape does not know are passed over, and handed on by name.
    pub fn foreign(node: &Node<'j>, shape: &'static Shape, pass: &mut dyn FnMut(&str)) -> Fields<'j> {
        let values: &[_] = match node.value {
            Some(Json::Object(values)) => values,
            _ => {
                node.type_fault(&Holds::TextByName);
                &[]
            }
        };
        for (at, (name, value)) in values.iter().enumerate() {
            if !shape.fields.iter().any(|field| field.name == name) {
                pass(name);
            } else if values[..at].iter().any(|(earlier, _)| earlier == name) {
                node.at(Way::Field(node, name), value).fault(Fault::Twice);
            }
        }
        Fields { node: *node, shape, values }
    }

    /// A field that may be left out.
    pub fn get<'s>(&'s self, name: &'static str) -> Option<Node<'s>>
    where
        'j: 's,
    {
        let field = self.shape.fields.iter().find(|field| field.name == name);
        debug_assert!(field.is_some(), "{} has no field {name}", self.shape.name);
        let (_, value) = self.values.iter().find(|(known, _)| known == name)?;
        Some(Node { holds: field.map(|field| &field.holds), ..self.node.at(Way::Field(&self.node, name), value) })
    }

    /// A field that must be there.
    pub fn must<'s>(&'s self, name: &'static str) -> Node<'s>
    where
        'j: 's,
    {
        self.get(name).unwrap_or_else(|| {
            let missing = Node { value: None, way: Way::Field(&self.node, name), ..self.node };
            // Where the object itself is missing or none, that has been noted.
            if matches!(self.node.value, Some(Json::Object(_))) {
                missing.fault(Fault::Missing);
            }
            missing
        })
    }

    /// A field of yes or no that may be left out.
    pub fn flag(&self, name: &'static str, otherwise: bool) -> bool {
        self.get(name).map_or(otherwise, |node| node.flag())
    }

    /// Checks an optional `name`, which only people read.
    pub fn read_name(&self) {
        if let Some(name) = self.get("name") {
            name.text();
        }
    }

    /// Values by name; none where the field is left out.
    pub fn by_name(&self, name: &'static str, read: &mut dyn FnMut(String, &Node)) {
        let Some(node) = self.get(name) else { return };
        let Some(Json::Object(values)) = node.value else { return node.type_fault(&Holds::TextByName) };
        for (at, (name, value)) in values.iter().enumerate() {
            let entry = node.at(Way::Field(&node, name), value);
            if values[..at].iter().any(|(earlier, _)| earlier == name) {
                entry.fault(Fault::Twice);
            }
            read(name.clone().into_owned(), &entry);
        }
    }
}
