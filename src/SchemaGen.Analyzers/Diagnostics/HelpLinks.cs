namespace SchemaGen.Diagnostics;

/// <summary>The addresses of the rules' pages, which are <c>docs/rules</c> of the repository.</summary>
internal static class HelpLinks
{
    public const string Base = "https://github.com/schemagen/schemagen/blob/main/docs/rules/";

    public static string Of(string id) => Base + id + ".md";
}
