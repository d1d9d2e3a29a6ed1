namespace SchemaGen.Generation.Naming;

/// <summary>Names that a property of a generated record can't have, because the record has such a member already, or users look for it there.</summary>
internal static class ReservedMembers
{
    private static readonly string[] Names =
    [
        // System.Object
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",

        // What the compiler adds to a record
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",

        // IModelObject, IModelInput and their extension methods
        "CollectViolations", "EnsureValid", "ModelSlug", "Parse", "ReadFrom", "Slug", "ToJson", "ToUtf8Json", "TryParse", "Validate", "WriteTo",
    ];

    /// <summary>The scope of a record's members.</summary>
    /// <param name="recordName">The record's own name, which no member may have (CS0542).</param>
    public static NameScope ScopeOf(string recordName) => new(Names.Append(recordName));
}
