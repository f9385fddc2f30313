package twelvekeys.conversation;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;

/// The words of the page that a stakeholder answers the pulse on, in a language.
public final class PageTexts {

    private final Properties texts;
    private final Locale locale;

    private PageTexts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// The words in a language.
    ///
    /// @throws IllegalArgumentException if no page is written in it
    public static PageTexts of(String language) {
        if (!Stakeholders.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "There is no page in the language “" + language + "”.");
        }
        return new PageTexts(
                ItemSet.read("page." + language),
                language.equals("en") ? Locale.UK : Locale.of(language));
    }

    /// A text, with what stands for `{0}`, `{1}` and so on.
    public String say(String name, Object... with) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("The page has no text " + name + ".");
        }
        return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(with);
    }

    /// A day in full.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
