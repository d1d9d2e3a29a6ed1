namespace SchemaGen.Generation.Naming;

/// <summary>The names that a property of a generated record can't have, because the record already has such a member, or users expect another one by it.</summary>
internal static class ReservedMembers
{
    /// <summary>The member of an open enum that holds its text.</summary>
    public const string OpenEnumValue = "Value";

    /// <summary>The members of System.Object, and those that the compiler adds to a record.</summary>
    private static readonly string[] s_ofRecords =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
    ];

    /// <summary>The members of IModelObject, IModelInput and their extension methods.</summary>
    private static readonly string[] s_ofModels =
    [
        "CollectViolations", "EnsureValid", "ModelSlug", "Parse", "ReadFrom", "Slug", "ToJson", "ToUtf8Json", "TryParse", "Validate", "WriteTo",
    ];

    /// <summary>The draft of a record, and the members of both that make one of the other.</summary>
    private static readonly string[] s_ofDrafts = [Draft, ToDraft, ToInput, TryToInput];

    /// <summary>The class of a record's draft.</summary>
    public const string Draft = "Draft";

    public const string ToDraft = "ToDraft";

    public const string ToInput = "ToInput";

    public const string TryToInput = "TryToInput";

    /// <summary>The scope of a record's members.</summary>
    /// <param name="recordName">The record's own name, which no member may have (CS0542).</param>
    /// <param name="hasDraft">Whether the record has a draft, whose members have the same names.</param>
    public static NameScope ScopeOf(string recordName, bool hasDraft = false) => new(s_ofRecords.Concat(s_ofModels).Concat(hasDraft ? s_ofDrafts : []).Append(recordName));

    /// <summary>The scope of the members of an open enum.</summary>
    /// <param name="structName">The name of the struct.</param>
    public static NameScope ScopeOfOpenEnum(string structName) => new(s_ofRecords.Append(OpenEnumValue).Append(structName));
}
