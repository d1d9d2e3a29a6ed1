namespace SchemaGen.Tool.CSharp;

/// <summary>Types as code writes them.</summary>
internal static class TypeNameText
{
    /// <summary>Returns a type without what a <c>using</c> makes superfluous.</summary>
    /// <param name="type">The full name.</param>
    /// <param name="prefix">The prefix of the types beside it.</param>
    public static string Short(string type, string prefix) => type.Replace(prefix, "", StringComparison.Ordinal).Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal).Replace("global::System.Text.Json.", "", StringComparison.Ordinal).Replace("global::", "", StringComparison.Ordinal);
}
