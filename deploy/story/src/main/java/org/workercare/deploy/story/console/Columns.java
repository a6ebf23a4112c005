package org.workercare.deploy.story.console;

/** Lines up Chinese and Latin text on a terminal, where a Chinese character is two columns wide. */
public final class Columns {

    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += isWide(c) ? 2 : 1;
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /** East Asian wide and fullwidth blocks (Unicode Standard Annex 11), as far as the story uses them. */
    private static boolean isWide(int c) {
        return c >= FIRST_WIDE
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6));
    }
}
