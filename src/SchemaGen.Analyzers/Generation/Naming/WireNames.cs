namespace SchemaGen.Generation.Naming;

/// <summary>The names of what only generated code refers to: where the records of a file keep their data, and how enums are written in JSON.</summary>
internal static class WireNames
{
    /// <summary>The suffix of the class of a file.</summary>
    public const string Suffix = "Wire";

    /// <summary>The class in an input record that holds the struct of each enum of its file. Completion offers no nested type beside the enums, imported or not;
    /// <c>EditorBrowsable</c> would hide nothing that is declared in the same project. No member of a schema is called so.</summary>
    public const string Holder = "__Wire";

    /// <summary>The full name of the struct of an enum.</summary>
    /// <param name="record">The full name of the input record.</param>
    /// <param name="name">The name of the enum, escaped.</param>
    public static string FullName(string record, string name) => record + "." + Holder + "." + name;
}
