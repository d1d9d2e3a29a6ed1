namespace Shop.Data;

public abstract class Entity
{
    public int Id { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

public sealed class Customer : Entity
{
    public string Name { get; set; } = "";

    public bool IsPro { get; set; }

    public List<Order> Orders { get; } = [];
}

public sealed class Order : Entity
{
    public string Title { get; set; } = string.Empty;

    public int Copies { get; set; } = 1;

    public bool Edit { get; set; }

    public string? Photo { get; set; }

    public string? Mask { get; set; }

    public Customer? Customer { get; set; }

    public ICollection<Attachment> Attachments { get; set; } = [];

    public string Status { get; set; } = "new";
}

public sealed class Attachment : Entity
{
    public required string Url { get; set; }

    public bool IsMask { get; set; }
}
