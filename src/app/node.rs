//! Views as data: an element with its attributes and children.

use std::borrow::Cow;

/// A text that is known beforehand or made.
pub type Text = Cow<'static, str>;

/// One node of a view.
#[derive(Clone, Default, PartialEq)]
pub enum Node {
    /// Keeps the place of something that is not there, so that its neighbours stay where they are.
    #[default]
    Nothing,
    /// Leaves what stands there as it is.
    Kept,
    /// A text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An element. Boxed, so that building one passes a pointer along, not its fields.
#[derive(Clone, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, PartialEq)]
pub struct Parts {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes; `value`, `checked` and `selected` are the control's state.
    pub attributes: Vec<(&'static str, Text)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// An element without anything.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element of a class.
#[inline(never)]
pub fn of(tag: &'static str, class: &'static str) -> Element {
    el(tag).attr("class", class)
}

/// An element of a class that only the eye needs.
pub fn hidden(tag: &'static str, class: &'static str) -> Element {
    of(tag, class).attr("aria-hidden", "true").attr("focusable", "false")
}

impl std::ops::Deref for Element {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::ops::DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

impl Element {
    /// With an attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Element {
        self.push(name, value.into());
        self
    }

    #[inline(never)]
    fn push(&mut self, name: &'static str, value: Text) {
        match self.0.attributes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.attributes.push((name, value)),
        }
    }

    #[inline(never)]
    fn add(&mut self, child: Node) {
        self.0.children.push(child);
    }

    /// With a control's state: present or not.
    #[inline(never)]
    pub fn state(self, name: &'static str, holds: bool) -> Element {
        if holds { self.attr(name, "true") } else { self }
    }

    /// With a child.
    #[inline(never)]
    pub fn with(mut self, child: impl Into<Node>) -> Element {
        self.add(child.into());
        self
    }

    /// With several children.
    #[inline(never)]
    pub fn all(mut self, children: Vec<Node>) -> Element {
        self.0.children.extend(children);
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
