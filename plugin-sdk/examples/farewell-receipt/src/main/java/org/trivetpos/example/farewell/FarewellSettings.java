package org.trivetpos.example.farewell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** What the receipt says at its end. */
@Component(service = SettingSource.class)
public final class FarewellSettings implements SettingSource {

    static final Setting WORDS = new Setting("farewell-receipt.words", Setting.Kind.TEXT,
            new LocalText("小票告别语", "Farewell on the receipt"),
            new LocalText("空白则不印", "Nothing is printed if it is empty"), "扫码评价 Tell us how it was");
    static final Setting LINK = new Setting("farewell-receipt.link", Setting.Kind.TEXT,
            new LocalText("小票二维码", "QR code on the receipt"),
            new LocalText("扫码后打开的网址，空白则不印", "The address that it opens; nothing is printed if it is empty"),
            "https://example.org/how-was-it");

    @Override
    public List<Setting> settings() {
        return List.of(WORDS, LINK);
    }
}
