package twelvekeys.tables;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The closer look at a sheet that {@link SheetWatch} suspects, with a real XML parser that expands
/// nothing and fetches nothing.
final class SheetInspection {

    /// Excel's last column is XFD.
    static final int MAX_LETTERS = 3;

    /// So many array formulas are allowed in a sheet. The reader looks through all of them for each
    /// cell.
    static final int MAX_ARRAYS = 1_000;

    /// The type of an array formula.
    static final String ARRAY = "array";

    /// More digits than this are no number. Making one of them takes time that grows with the
    /// square of their count.
    static final int MAX_DIGITS = 1_000;

    private final XMLStreamReader xml;
    private int arrays;
    private boolean number;
    private int valueLength = -1;

    private SheetInspection(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @throws TableException if the sheet must not be read
    static void inspect(InputStream sheet) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new SheetInspection(factory.createXMLStreamReader(sheet)).run();
        } catch (XMLStreamException e) {
            throw TableProblems.damaged(0, e);
        }
    }

    private void run() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.DTD -> throw TableProblems.damaged(0, null);
                default -> {}
            }
        }
    }

    private void start() {
        String type = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> checkAddress(value);
                case "t" -> type = value;
                default -> {}
            }
        }
        switch (xml.getLocalName()) {
            case "c" -> number = type.equals("n");
            case "v" -> valueLength = 0;
            case "f" -> {
                if (type.equals(ARRAY) && ++arrays > MAX_ARRAYS) {
                    throw TableProblems.zipBomb();
                }
            }
            default -> {}
        }
    }

    private void end() {
        if (xml.getLocalName().equals("v")) {
            valueLength = -1;
        }
    }

    private void text() {
        if (valueLength >= 0 && number) {
            valueLength += xml.getTextLength();
            if (valueLength > MAX_DIGITS) {
                throw TableProblems.damaged(0, null);
            }
        }
    }

    private static void checkAddress(String address) {
        int letters = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                break;
            }
            letters += c == '$' ? 0 : 1;
        }
        if (letters > MAX_LETTERS) {
            throw TableProblems.damaged(0, null);
        }
    }
}
