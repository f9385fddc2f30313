package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import twelvekeys.web.chart.Svg;

/// A drawing as it stands on paper: its colours are in it, and its words beside it.
///
/// @param svg the drawing
record PaperPicture(Svg svg) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<div class=\"picture\">");
        output.writeContent(markup());
        output.writeContent("</div>");
    }

    /// The element `<svg>…</svg>` with its colours in it.
    String markup() {
        String drawn = svg.markup();
        int opened = drawn.indexOf('>');
        TemplateOutput markup = new StringOutput();
        markup.writeContent(drawn.substring(0, opened));
        markup.writeContent(" alt=\"");
        Escape.htmlAttribute(svg.label(), markup);
        markup.writeContent("\"><style>");
        markup.writeContent(PaperStyle.PICTURE.text());
        markup.writeContent("</style>");
        markup.writeContent(drawn.substring(opened + 1));
        return markup.toString();
    }
}
