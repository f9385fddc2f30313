package twelvekeys.notes;

/// A word, a number or a mark of a text.
///
/// @param start where it begins in the text
/// @param end where it ends, exclusive
/// @param word in lower case, with a straight apostrophe; of a contraction, what it stands for
/// @param spaced whether white space stands before it
record Token(int start, int end, String word, boolean spaced) {

    boolean isWord() {
        return Character.isLetter(word.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(word.codePointAt(0));
    }
}
