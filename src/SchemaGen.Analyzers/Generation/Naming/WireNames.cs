namespace SchemaGen.Generation.Naming;

/// <summary>The names of the structs that map enums to their texts in JSON.</summary>
/// <remarks>Generated code alone refers to them. In a namespace that nobody imports, completion does not offer them beside the enums (<c>EditorBrowsable</c> hides nothing that is declared in
/// the same project). An enum in a type of the user's may be private to it, and so has its struct beside it.</remarks>
internal static class WireNames
{
    public const string Suffix = "Wire";

    private const string Root = "SchemaGen.CompilerServices.Wire";
    private const string Global = "global::";

    /// <summary>The namespace of the structs for the enums of a namespace.</summary>
    public static string NamespaceOf(string space) => space.Length == 0 ? Root : Root + "." + space;

    /// <summary>The full name of the struct.</summary>
    /// <param name="enumName">The full name of the enum, with <c>global::</c>.</param>
    /// <param name="isNested">Whether the enum stands in a type.</param>
    public static string FullNameOf(string enumName, bool isNested) =>
        isNested ? enumName + Suffix : Global + Root + "." + enumName.Substring(Global.Length) + Suffix;
}
