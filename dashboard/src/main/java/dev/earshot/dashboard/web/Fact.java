package dev.earshot.dashboard.web;

/** A line of a list of facts. */
record Fact(String name, String value) {}
