package twelvekeys.web.paper;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import twelvekeys.web.paper.Deck.Drawing;
import twelvekeys.web.paper.Deck.Manner;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Slide;
import twelvekeys.web.paper.Deck.Table;
import twelvekeys.web.paper.Deck.Tallies;
import twelvekeys.web.paper.Deck.Tally;
import twelvekeys.web.paper.Deck.Text;

/// Writes slides as a PowerPoint file (Office Open XML). Every slide has a title in the place where
/// screen readers look for it, its drawings have words, and its links lead back to the server.
public final class Slides {

    private static final Color INK = Color.BLACK;
    private static final Color SOFT = new Color(0x44, 0x44, 0x44);
    private static final Color FAINT = new Color(0xbb, 0xbb, 0xbb);
    private static final Color SIDE_A = new Color(0x12, 0x6a, 0x63);
    private static final Color SIDE_B = new Color(0x9f, 0x47, 0x12);
    private static final double FOOT = 9;
    private static final double FOOT_TOP = 506;
    private static final double NUMBER_WIDTH = 60;

    /// How fine drawings are.
    private static final int PIXELS_A_POINT = 2;

    private final XMLSlideShow show;
    private final XSLFSlideLayout layout;

    private Slides(XMLSlideShow show) {
        this.show = show;
        this.layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
    }

    /// The slides as a file.
    public static byte[] write(Deck deck) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension((int) Sizes.SHEET_WIDTH, (int) Sizes.SHEET_HEIGHT));
            show.getProperties().getCoreProperties().setTitle(deck.kicker() + ": " + deck.title());
            show.getProperties().getCoreProperties().setCreator("Twelve Keys");
            Slides slides = new Slides(show);
            slides.prepare();
            deck.slides().forEach(slide -> slides.add(slide, deck.foot()));
            show.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// Links are ink, as everywhere on paper; and a double rule stands at the top of every slide.
    private void prepare() {
        CTColorScheme colours =
                show.getSlideMasters()
                        .getFirst()
                        .getTheme()
                        .getXmlObject()
                        .getThemeElements()
                        .getClrScheme();
        ink(colours.getHlink());
        ink(colours.getFolHlink());
        rule(Sizes.TOP, 1);
        rule(Sizes.TOP + 2.5, 1);
    }

    private static void ink(CTColor colour) {
        if (colour.isSetSysClr()) {
            colour.unsetSysClr();
        }
        if (!colour.isSetSrgbClr()) {
            colour.addNewSrgbClr();
        }
        colour.getSrgbClr().setVal(new byte[] {0, 0, 0});
    }

    private void rule(double top, double height) {
        XSLFAutoShape rule = layout.createAutoShape();
        rule.setShapeType(ShapeType.RECT);
        rule.setAnchor(new Rectangle2D.Double(Sizes.LEFT, top, Sizes.WIDTH, height));
        rule.setFillColor(INK);
        rule.setLineColor(null);
    }

    private void add(Slide slide, String foot) {
        boolean cover = slide.cover();
        XSLFSlide page = show.createSlide(layout);
        double top = Sizes.TOP + (cover ? Sizes.COVER_TOP : Sizes.BELOW_RULE);
        double height =
                cover ? Sizes.coverHeight(slide.heading()) : Sizes.headingHeight(slide.heading());
        for (XSLFShape shape : List.copyOf(page.getShapes())) {
            if (shape instanceof XSLFTextShape title) {
                // Without a place of its own it would move that of the layout.
                ((CTShape) title.getXmlObject()).getSpPr().addNewXfrm();
                title.setAnchor(box(top, Sizes.WIDTH, height));
                bare(title);
                title.setVerticalAlignment(VerticalAlignment.TOP);
                XSLFTextParagraph heading = first(title);
                heading.setTextAlign(TextAlign.LEFT);
                double size = cover ? Sizes.COVER_HEADING : Sizes.HEADING;
                run(heading, slide.heading(), size, INK).setBold(true);
            }
        }
        top += height + Sizes.BELOW_HEADING;
        for (Part part : slide.parts()) {
            add(page, part, top);
            top += Sizes.height(part) + Sizes.GAP;
        }
        foot(page, foot);
    }

    private void add(XSLFSlide page, Part part, double top) {
        switch (part) {
            case Text text -> text(page, text, top);
            case Tallies tallies -> tallies(page, tallies, top);
            case Table table -> table(page, table, top);
            case Drawing drawing -> drawing(page, drawing, top);
        }
    }

    private static void text(XSLFSlide page, Text text, double top) {
        Manner manner = text.manner();
        double room = Sizes.room(manner);
        XSLFTextBox box = page.createTextBox();
        bare(box);
        box.setAnchor(
                new Rectangle2D.Double(
                        Sizes.LEFT + Sizes.WIDTH - room, top, room, Sizes.height(text)));
        XSLFTextParagraph paragraph = first(box);
        if (manner == Manner.ITEM) {
            paragraph.setBullet(true);
            paragraph.setIndent(-Sizes.INDENT);
            paragraph.setLeftMargin(Sizes.INDENT);
            box.setAnchor(new Rectangle2D.Double(Sizes.LEFT, top, Sizes.WIDTH, Sizes.height(text)));
        }
        if (manner == Manner.SAY) {
            XSLFAutoShape bar = page.createAutoShape();
            bar.setShapeType(ShapeType.RECT);
            bar.setAnchor(new Rectangle2D.Double(Sizes.LEFT, top, 3, Sizes.height(text)));
            bar.setFillColor(SOFT);
            bar.setLineColor(null);
        }
        write(paragraph, text.runs(), manner.size(), manner == Manner.NOTE ? SOFT : INK);
    }

    private static void tallies(XSLFSlide page, Tallies tallies, double top) {
        double y = top;
        List<Tally> figures = tallies.figures();
        for (int at = 0; at < figures.size(); at++) {
            double height = Sizes.tallyHeight(figures, at - at % 2);
            double x = at % 2 == 0 ? Sizes.LEFT : Sizes.LEFT + Sizes.WIDTH - Sizes.TALLY_WIDTH;
            XSLFTextBox box = page.createTextBox();
            bare(box);
            box.setAnchor(new Rectangle2D.Double(x, y, Sizes.TALLY_WIDTH, height));
            tally(box, figures.get(at));
            y += at % 2 == 0 ? 0 : height;
        }
    }

    private static void tally(XSLFTextBox box, Tally tally) {
        XSLFTextParagraph figure = first(box);
        XSLFTextRun value = run(figure, tally.value(), Sizes.value(tally), colour(tally.side()));
        value.setBold(true);
        if (!tally.range().isEmpty()) {
            run(figure, "  " + tally.range(), Sizes.LABEL, SOFT);
        }
        run(box.addNewTextParagraph(), tally.label(), Sizes.LABEL, INK);
        write(box.addNewTextParagraph(), tally.rests(), Manner.NOTE.size(), SOFT);
    }

    private static void table(XSLFSlide page, Table table, double top) {
        double y = top;
        if (!table.caption().isEmpty()) {
            XSLFTextBox caption = page.createTextBox();
            bare(caption);
            double height = Sizes.captionHeight(table.caption());
            caption.setAnchor(box(top, Sizes.WIDTH, height));
            write(first(caption), table.caption(), Manner.NOTE.size(), SOFT);
            y += height;
        }
        XSLFTable drawn = page.createTable(table.rows().size() + 1, table.columns().size());
        drawn.getCTTable().getTblPr().setFirstRow(true);
        double height = Sizes.height(table) - (y - top);
        drawn.setAnchor(box(y, Sizes.WIDTH, height));
        drawn.setRowHeight(0, Sizes.headHeight(table.columns()));
        for (int at = 0; at < table.columns().size(); at++) {
            Deck.Column column = table.columns().get(at);
            drawn.setColumnWidth(at, column.width());
            XSLFTableCell head = drawn.getCell(0, at);
            run(cell(head, column), column.name(), Sizes.CELL, SOFT).setBold(true);
            for (int row = 0; row < table.rows().size(); row++) {
                XSLFTextParagraph words = cell(drawn.getCell(row + 1, at), column);
                write(words, table.rows().get(row).cells().get(at), Sizes.CELL, INK);
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            drawn.setRowHeight(row + 1, Sizes.rowHeight(table.columns(), table.rows().get(row)));
        }
    }

    private static XSLFTextParagraph cell(XSLFTableCell cell, Deck.Column column) {
        cell.setLeftInset(0);
        cell.setRightInset(Sizes.CELL_PADDING);
        cell.setTopInset(Sizes.ROW_PADDING / 2 - 1);
        cell.setBottomInset(Sizes.ROW_PADDING / 2 - 1);
        cell.setBorderColor(BorderEdge.bottom, FAINT);
        cell.setBorderWidth(BorderEdge.bottom, 0.5);
        XSLFTextParagraph words = first(cell);
        words.setTextAlign(column.number() ? TextAlign.RIGHT : TextAlign.LEFT);
        return words;
    }

    private void drawing(XSLFSlide page, Drawing drawing, double top) {
        double title = Sizes.titleHeight(drawing);
        if (title > 0) {
            XSLFTextBox box = page.createTextBox();
            bare(box);
            box.setAnchor(box(top, Sizes.WIDTH, title));
            run(first(box), drawing.title(), Sizes.LABEL, INK).setBold(true);
        }
        byte[] image = PdfPrinter.image(drawing, PIXELS_A_POINT);
        XSLFPictureShape picture = page.createPicture(show.addPicture(image, PictureType.PNG));
        picture.setAnchor(box(top + title, drawing.width(), drawing.height()));
        ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(drawing.words());
    }

    private static void foot(XSLFSlide page, String foot) {
        XSLFTextBox box = page.createTextBox();
        bare(box);
        box.setAnchor(box(FOOT_TOP, Sizes.WIDTH - NUMBER_WIDTH, 14));
        run(first(box), foot, FOOT, SOFT);
        XSLFTextBox number = page.createTextBox();
        bare(number);
        number.setAnchor(
                new Rectangle2D.Double(
                        Sizes.LEFT + Sizes.WIDTH - NUMBER_WIDTH, FOOT_TOP, NUMBER_WIDTH, 14));
        XSLFTextParagraph paragraph = first(number);
        paragraph.setTextAlign(TextAlign.RIGHT);
        CTTextField field = paragraph.getXmlObject().addNewFld();
        field.setId("{9B1E3E6C-6F0D-4C5C-9F0A-2C8C7C1B6D10}");
        field.setType("slidenum");
        field.setT(Integer.toString(page.getSlideNumber()));
        field.addNewRPr().setSz((int) (100 * FOOT));
    }

    private static Rectangle2D box(double top, double width, double height) {
        return new Rectangle2D.Double(Sizes.LEFT, top, width, height);
    }

    /// Without the space that text boxes have at their edges.
    private static void bare(XSLFTextShape box) {
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setWordWrap(true);
    }

    private static XSLFTextParagraph first(XSLFTextShape box) {
        box.clearText();
        return box.addNewTextParagraph();
    }

    private static void write(
            XSLFTextParagraph paragraph, List<Run> runs, double size, Color colour) {
        for (Run each : runs) {
            XSLFTextRun run =
                    run(
                            paragraph,
                            each.words(),
                            size,
                            each.side().isEmpty() ? colour : colour(each.side()));
            run.setBold(each.strong());
            if (!each.href().isEmpty()) {
                run.createHyperlink().setAddress(each.href());
            }
        }
    }

    private static XSLFTextRun run(
            XSLFTextParagraph paragraph, String words, double size, Color colour) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setFontColor(colour);
        ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang("en-GB");
        return run;
    }

    private static Color colour(String side) {
        return switch (side) {
            case "a" -> SIDE_A;
            case "b" -> SIDE_B;
            default -> INK;
        };
    }
}
