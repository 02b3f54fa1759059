package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration.Square;

/** A picture with a square on it, which a person drags, or moves with the arrow keys, over the part to keep. */
final class PictureCrop extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LEAST = 150;
    private static final int WHOLE = 1000;
    /** Works in thousandths of the shorter side, as {@link Square} does; the server hears where the square rests. */
    private static final String DRAG = """
            const square = this.querySelector('.crop-square'), image = this.querySelector('img');
            const size = this.querySelector('input[type=range]');
            let left = 0, top = 0, side = 1000, from = null;
            const unit = () => Math.max(1, Math.min(image.clientWidth, image.clientHeight)) / 1000;
            const within = (at, length) => Math.max(0, Math.min(at, length / unit() - side));
            const draw = () => {
              const u = unit();
              left = within(left, image.clientWidth);
              top = within(top, image.clientHeight);
              Object.assign(square.style, {left: left * u + 'px', top: top * u + 'px',
                width: side * u + 'px', height: side * u + 'px'});
            };
            const tell = () => {
              draw();
              square.dispatchEvent(new CustomEvent('cropped',
                {detail: {left: Math.round(left), top: Math.round(top), side: Math.round(side)}}));
            };
            const middle = () => {
              left = (image.clientWidth / unit() - side) / 2;
              top = (image.clientHeight / unit() - side) / 2;
              tell();
            };
            const resize = now => { left += (side - now) / 2; top += (side - now) / 2; side = now; draw(); };
            square.addEventListener('pointerdown', e => {
              from = {x: e.clientX, y: e.clientY, left, top};
              square.setPointerCapture(e.pointerId);
              e.preventDefault();
              square.focus();
            });
            square.addEventListener('pointermove', e => {
              if (from) {
                left = from.left + (e.clientX - from.x) / unit();
                top = from.top + (e.clientY - from.y) / unit();
                draw();
              }
            });
            square.addEventListener('pointerup', () => { from = null; tell(); });
            square.addEventListener('keydown', e => {
              const step = {ArrowLeft: [-25, 0], ArrowRight: [25, 0], ArrowUp: [0, -25], ArrowDown: [0, 25]}[e.key];
              if (step) { left += step[0]; top += step[1]; tell(); e.preventDefault(); }
            });
            size.addEventListener('input', () => resize(Number(size.value)));
            size.addEventListener('change', tell);
            if (image.complete) { middle(); } else { image.addEventListener('load', middle); }
            new ResizeObserver(draw).observe(image);
            """;

    private Square square = new Square(0, 0, WHOLE);

    PictureCrop(Office office, Menu.Picture picture) {
        Image image = new Image("data:" + picture.mimeType() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes()), office.t("dish.picture"));
        Div frame = Fittings.named(new Div(), "crop-square");
        frame.addClassName("crop-square");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "img")
                .setAttribute("aria-label", office.t("picture.square"));
        Div stage = new Div(image, frame);
        stage.addClassName("crop-stage");
        RangeInput size = new RangeInput();
        size.setMin(LEAST);
        size.setMax(WHOLE);
        size.setValue((double) WHOLE);
        size.setId("crop-size");
        Fittings.named(size, "crop-size");
        NativeLabel label = new NativeLabel(office.t("picture.size"));
        label.setFor(size);
        frame.getElement().addEventListener("cropped", moved -> square = new Square(
                moved.getEventData().get("event.detail.left").asInt(),
                moved.getEventData().get("event.detail.top").asInt(),
                Math.clamp(moved.getEventData().get("event.detail.side").asInt(), 1, WHOLE)))
                .addEventData("event.detail.left").addEventData("event.detail.top").addEventData("event.detail.side");
        getContent().add(new Span(office.t("picture.crop")), stage, label, size);
        getContent().addClassNames("column", "crop");
        getElement().executeJs(DRAG);
    }

    /** The part that the square is on. */
    Square square() {
        return square;
    }
}
