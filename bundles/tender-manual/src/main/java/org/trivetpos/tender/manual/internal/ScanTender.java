package org.trivetpos.tender.manual.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** WeChat, Alipay and the like, by the shop's own code on the counter. */
@Component(service = Tender.class)
public final class ScanTender implements Outside {

    @Override
    public TenderId id() {
        return new TenderId("scan");
    }

    @Override
    public LocalText name() {
        return new LocalText("扫码", "Scan code");
    }

    @Override
    public String icon() {
        return "vaadin:qrcode";
    }

    @Override
    public int position() {
        return 20;
    }
}
