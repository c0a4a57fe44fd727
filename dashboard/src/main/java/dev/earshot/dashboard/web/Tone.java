package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;

/** Colour of a figure; never the only sign of what it says. */
enum Tone {
  NEGATIVE("negative"),
  NONE(""),
  POSITIVE("positive");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  /** Class in the style sheet. */
  public String style() {
    return style;
  }

  static Tone of(double value) {
    return value < 0 ? NEGATIVE : value > 0 ? POSITIVE : NONE;
  }

  static Tone of(Label label) {
    return switch (label) {
      case NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NONE;
      case POSITIVE -> POSITIVE;
    };
  }
}
