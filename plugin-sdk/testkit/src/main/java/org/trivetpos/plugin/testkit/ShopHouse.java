package org.trivetpos.plugin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneId;
import org.trivetpos.testkit.clock.ClockHand;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/** What a shop is made of before it opens: program, data folder, door, clock, and a signer that it trusts. */
record ShopHouse(ShopProcess process, ShopDoor door, ClockHand clock, Signer signer) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Soft references give way at once, so that what is held after a removal is a leak; no time for optimising. */
    private static final String OPTIONS = "-Xms64m -Xmx512m -XX:+UseG1GC -XX:MetaspaceSize=160m"
            + " -XX:TieredStopAtLevel=1 -XX:SoftRefLRUPolicyMSPerMB=0 -Duser.timezone=" + ZONE;

    static ShopHouse built() {
        try {
            Path work = ProgramFolder.work();
            ProgramFolder.clear(work);
            Path folder = Files.createTempDirectory(work, "shop-");
            Path data = Files.createDirectories(folder.resolve("data"));
            Path program = ProgramFolder.withTestkit(ProgramFolder.find(work), folder.resolve("program"));
            ShopDoor door = ShopDoor.of(data);
            Signer signer = Signer.named("testkit", folder);
            signer.trustedBy(data);
            return new ShopHouse(new ShopProcess(program, data).with("JAVA_OPTS", OPTIONS), door,
                    new ClockHand(data.resolve("testkit/clock"), ZONE), signer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no key pair could be made for signing", failure);
        }
    }

    /** Starts it; returns when it sells and its page answers. */
    void open() {
        door.close();
        process.launch();
        door.await(process);
        process.await("the demo shop is furnished", () -> process.log().contains("is now the demo shop"));
        process.await("its page answers", process::answers);
    }
}
