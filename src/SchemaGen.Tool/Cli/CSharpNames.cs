using System.CommandLine.Parsing;
using SchemaGen.Generation.Naming;

namespace SchemaGen.Tool.Cli;

/// <summary>Refuses names that the build would turn into others: it makes names of slugs and project files too, but what a user writes is meant as it is.</summary>
internal static class CSharpNames
{
    /// <summary>Adds an error where the value of an option cannot be the name of a type.</summary>
    public static void CheckType(OptionResult option) => Check(option, Identifier.IsValid, "a C# identifier is expected that is no keyword, such as FlashImage.");

    /// <summary>Adds an error where the value of an option cannot be a namespace.</summary>
    public static void CheckNamespace(OptionResult option) => Check(option, IsNamespace, "C# identifiers with points between are expected, such as Shop.Images.");

    private static void Check(OptionResult option, Func<string, bool> isValid, string expected)
    {
        if (option.GetValueOrDefault<string?>() is { } name && !isValid(name))
        {
            option.AddError($"{option.Option.Name} '{name}': {expected}");
        }
    }

    /// <summary>Whether the build keeps each part. It escapes keywords, as the user may.</summary>
    private static bool IsNamespace(string text) => Array.TrueForAll(text.Split('.'), static part => NamespaceNames.Sanitize(part) is { Length: > 0 } kept && Unescaped(kept) == Unescaped(part));

    private static string Unescaped(string part) => part.StartsWith('@') ? part[1..] : part;
}
