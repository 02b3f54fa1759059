package room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** An entity of a room that exists for tests only. */
@Entity(name = "dish")
public class Meal {

    @Id
    private String id;

    @Version
    private int version;

    private String name;

    private long price;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Meal() { }

    public Meal(String id, String name, long price, Instant madeAt) {
        this.id = id;
        this.name = name;
        this.price = price;
        this.madeAt = madeAt;
    }

    public void costs(long newPrice) {
        price = newPrice;
    }

    public String name() {
        return name;
    }

    public long price() {
        return price;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
