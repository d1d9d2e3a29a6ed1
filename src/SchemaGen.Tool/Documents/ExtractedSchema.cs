namespace SchemaGen.Tool.Documents;

/// <summary>A schema that was found in what a source gave.</summary>
/// <param name="Bytes">What is written: the document as it is, or the part of it that is the schema.</param>
/// <param name="Reason">Why it is this one, in words that follow "chosen:".</param>
internal sealed record ExtractedSchema(byte[] Bytes, string Reason)
{
    /// <summary>Gets the text that is read.</summary>
    public required string Content { get; init; }

    /// <summary>Gets the JSON Pointer of the part in the document; null for the whole of it.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets the JSON Pointer of the input in what is written, where that holds several; null where it shows.</summary>
    public string? InputPointer { get; init; }

    /// <summary>Gets the number of the JSON value on a page; null where it is not from one.</summary>
    public int? Block { get; init; }

    /// <summary>Gets the slug that the page names; null where it names none.</summary>
    public string? Slug { get; init; }

    /// <summary>Gets the input of the example request, as JSON; null where there is none.</summary>
    public string? Example { get; init; }
}
