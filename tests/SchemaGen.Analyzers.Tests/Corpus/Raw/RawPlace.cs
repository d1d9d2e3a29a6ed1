namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>What leads from a value to one in it.</summary>
internal enum RawStep
{
    Member,
    Item,

    /// <summary>A member that <c>properties</c> does not name.</summary>
    Other,
}

/// <summary>A place in an instance, and what holds there on one way to it.</summary>
/// <param name="Around">The place around it; null for the input itself.</param>
/// <param name="Step">How it is reached from there.</param>
/// <param name="Name">The name of the member; empty for the input itself and for items.</param>
/// <param name="Schemas">All that must hold for the value: more than one where parts of one schema speak of it, or where an alternative was chosen.</param>
/// <param name="Way">The keywords that led here, from the input on.</param>
internal sealed record RawPlace(RawPlace? Around, RawStep Step, string Name, IReadOnlyList<RawSchema> Schemas, IReadOnlyList<RawKeywordPlace> Way)
{
    /// <summary>What no schema calls a member.</summary>
    public const string OtherName = "no_such_member";

    /// <summary>How many steps it is away from the input.</summary>
    public int Depth => Around is null ? 0 : Around.Depth + 1;

    /// <summary>Where the value is in the instances that are made for the place: a JSON Pointer.</summary>
    public string Pointer => Around is null ? "" : Around.Pointer + "/" + (Step == RawStep.Item ? "0" : RawSchema.Escape(Name));

    public static RawPlace Of(RawSchema input) => new(null, RawStep.Member, "", [input], []);

    /// <summary>The same place, on the way through a keyword.</summary>
    public RawPlace By(RawSchema schema, string keyword) => this with { Way = [.. Way, new RawKeywordPlace(schema.Pointer, keyword)] };

    /// <summary>The same place where an alternative is chosen.</summary>
    public RawPlace With(RawSchema alternative) => this with { Schemas = [.. Schemas, alternative] };

    /// <summary>A place in the value.</summary>
    public RawPlace Into(RawStep step, string name, IReadOnlyList<RawSchema> schemas) => new(this, step, name, schemas, Way);
}

/// <summary>A keyword where it stands.</summary>
/// <param name="Pointer">The JSON Pointer to its schema.</param>
/// <param name="Keyword">The keyword.</param>
internal sealed record RawKeywordPlace(string Pointer, string Keyword);
