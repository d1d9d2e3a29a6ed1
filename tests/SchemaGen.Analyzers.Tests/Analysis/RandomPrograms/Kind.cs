namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>The types of the variables in a random program.</summary>
internal enum Kind
{
    Integer,
    MaybeInteger,
    Long,
    Real,
    Boolean,
    Text,
    MaybeText,
    List,
    Array,
    Numbers,
    Size,
    Input,
    Options,
}

internal static class Kinds
{
    public static IReadOnlyList<Kind> All { get; } = Enum.GetValues<Kind>();

    /// <summary>As C# writes it.</summary>
    public static string Type(this Kind kind) => kind switch
    {
        Kind.Integer => "int",
        Kind.MaybeInteger => "int?",
        Kind.Long => "long",
        Kind.Real => "double",
        Kind.Boolean => "bool",
        Kind.Text => "string",
        Kind.MaybeText => "string?",
        Kind.List => "List<string>",
        Kind.Array => "string[]",
        Kind.Numbers => "List<int>",
        Kind.Size => "InputSize",
        Kind.Input => "Input",
        _ => "InputOptions",
    };
}
