//! The renderer: makes the document look like a view, touching only what has changed.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, HtmlOptionElement};

use crate::dom::document;
use crate::node::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Changes the children of `parent` from one view to the next. What `after` keeps it has from `before` then.
pub fn patch(parent: &web_sys::Node, before: &mut [Node], after: &mut [Node]) {
    let Some(document) = document() else { return };
    patch_children(&document, parent, before, after, false);
}

// The document takes every change that a view can ask for; a refusal would leave the page as it was.
fn patch_children(document: &Document, parent: &web_sys::Node, before: &mut [Node], after: &mut [Node], svg: bool) {
    for at in (after.len()..before.len()).rev() {
        if let Some(child) = parent.child_nodes().get(at as u32) {
            let _ = parent.remove_child(&child);
        }
    }
    for (at, new) in after.iter_mut().enumerate() {
        let mut old = before.get_mut(at);
        if matches!(new, Node::Kept) {
            *new = old.as_deref_mut().map_or(Node::Nothing, std::mem::take);
            if old.is_some() {
                continue;
            }
        }
        if old.as_deref() == Some(new) && !is_control(new) {
            continue;
        }
        // The document is asked only for what may change: each question costs more than a comparison.
        let child = old.as_ref().and_then(|_| parent.child_nodes().get(at as u32));
        match (old, child) {
            (Some(Node::Element(old)), Some(child)) => match new {
                Node::Element(new) if new.tag == old.tag && new.get("id") == old.get("id") => {
                    if let Some(element) = child.dyn_ref::<web_sys::Element>() {
                        patch_element(document, element, old, new, svg);
                    }
                }
                _ => replace(document, parent, &child, new, svg),
            },
            (Some(Node::Text(_)), Some(child)) if matches!(new, Node::Text(_)) => {
                if let Node::Text(text) = new {
                    child.set_node_value(Some(text));
                }
            }
            (_, Some(child)) => replace(document, parent, &child, new, svg),
            (_, None) => {
                if let Some(made) = make(document, new, svg) {
                    let _ = parent.append_child(&made);
                }
            }
        }
    }
}

fn replace(document: &Document, parent: &web_sys::Node, child: &web_sys::Node, new: &mut Node, svg: bool) {
    if let Some(made) = make(document, new, svg) {
        let _ = parent.replace_child(&made, child);
    }
}

fn patch_element(document: &Document, element: &web_sys::Element, old: &mut Element, new: &mut Element, svg: bool) {
    for (name, _) in &old.attributes {
        if new.get(name).is_none() && !set_state(element, name, None) {
            let _ = element.remove_attribute(name);
        }
    }
    for (name, value) in &new.attributes {
        // A control's state is the person's too: it is compared with the document, not with the last view.
        if !set_state(element, name, Some(value)) && old.get(name) != Some(value) {
            let _ = element.set_attribute(name, value);
        }
    }
    let svg = svg || new.tag == "svg";
    patch_children(document, element, &mut old.children, &mut new.children, svg);
}

fn make(document: &Document, node: &mut Node, svg: bool) -> Option<web_sys::Node> {
    match node {
        Node::Nothing | Node::Kept => Some(document.create_text_node("").into()),
        Node::Text(text) => Some(document.create_text_node(text).into()),
        Node::Element(new) => {
            let svg = svg || new.tag == "svg";
            let element = if svg {
                document.create_element_ns(Some(SVG), new.tag).ok()?
            } else {
                document.create_element(new.tag).ok()?
            };
            for (name, value) in &new.attributes {
                let _ = element.set_attribute(name, value);
            }
            patch_children(document, &element, &mut [], &mut new.children, svg);
            Some(element.into())
        }
    }
}

/// Whether a view holds a control somewhere: the person may have changed it since.
fn is_control(node: &Node) -> bool {
    match node {
        Node::Element(element) => matches!(element.tag, "input" | "option") || element.children.iter().any(is_control),
        Node::Nothing | Node::Kept | Node::Text(_) => false,
    }
}

/// Sets a control's state, where `name` is one; says whether it is.
fn set_state(element: &web_sys::Element, name: &str, value: Option<&str>) -> bool {
    // The name first: what an element is, the document would have to be asked.
    if !matches!(name, "value" | "checked" | "selected") {
        return false;
    }
    if let (Some(input), "value" | "checked") = (element.dyn_ref::<HtmlInputElement>(), name) {
        let is_text = !matches!(input.type_().as_str(), "radio" | "checkbox");
        if name == "checked" {
            if input.checked() != value.is_some() {
                input.set_checked(value.is_some());
            }
        } else if is_text && input.value() != value.unwrap_or_default() {
            // Setting it moves the caret: only where it differs.
            input.set_value(value.unwrap_or_default());
        }
        return true;
    }
    if let (Some(option), "selected") = (element.dyn_ref::<HtmlOptionElement>(), name) {
        if option.selected() != value.is_some() {
            option.set_selected(value.is_some());
        }
        return true;
    }
    false
}
