//! Views as data: an element with its attributes and children.

use std::borrow::Cow;

/// A text that is known beforehand or made.
pub type Text = Cow<'static, str>;

/// One node of a view.
#[derive(Clone, PartialEq)]
pub enum Node {
    /// Keeps the place of something that is not there, so that its neighbours stay where they are.
    Nothing,
    /// A text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Clone, PartialEq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes; `value`, `checked` and `selected` are the control's state.
    pub attributes: Vec<(&'static str, Text)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// An element without anything.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element of a class.
pub fn of(tag: &'static str, class: &'static str) -> Element {
    el(tag).attr("class", class)
}

impl Element {
    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a control's state: present or not.
    pub fn state(self, name: &'static str, holds: bool) -> Element {
        if holds { self.attr(name, "true") } else { self }
    }

    /// With a child.
    pub fn with(mut self, child: impl Into<Node>) -> Element {
        self.children.push(child.into());
        self
    }

    /// With several children.
    pub fn all(mut self, children: Vec<Node>) -> Element {
        self.children.extend(children);
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

impl From<Option<Element>> for Node {
    fn from(element: Option<Element>) -> Node {
        element.map_or(Node::Nothing, Node::Element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Node {
        Node::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(Cow::Owned(text))
    }
}
