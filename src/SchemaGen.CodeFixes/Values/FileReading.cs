using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Constraints;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The path of a local file as an expression that reads the file into a data URI (RFC 2397).</summary>
internal static class FileReading
{
    /// <summary>What shows that a text is no path as it stands: a home folder, a variable, a pattern, a URL with a slip of the pen.</summary>
    private static readonly char[] s_foreign = ['~', '%', '$', '*', '?', '<', '>', '|', '"', '#', '\r', '\n'];

    /// <summary>Finds the change; null where the value is not certain to be the path of a file of an accepted type.</summary>
    public static Action<FileEdits>? Find(CodeFixDocument file, AssignedValue choice)
    {
        if (file.Model.GetConstantValue(choice.Expression) is not { HasValue: true, Value: string path }
            || !IsPath(path)
            || MediaFileNames.TypeOf(path) is not { } type
            || !Accepts(choice.Checks, $"data:{type};base64,AAAA"))
        {
            return null;
        }

        int position = choice.Expression.SpanStart;
        string reference = FrameworkName.Of(file, "SchemaGen.MediaReference", position, out string? import);
        return edits =>
        {
            edits.Replace(choice.Expression.Span, $"{reference}.FromFile({choice.Expression})");
            if (import is not null)
            {
                edits.AddUsing(import);
            }
        };
    }

    private static bool IsPath(string text) =>
        UriText.SchemeLength(text) < 0
        && text == text.Trim()
        && text.IndexOf("//", StringComparison.Ordinal) < 0
        && text.IndexOfAny(s_foreign) < 0
        && HostName.MissingScheme(text) is null;

    /// <summary>Determines whether the model takes data URIs of the type. How long the file's will be is not known.</summary>
    private static bool Accepts(IReadOnlyList<ValueCheck> checks, string example)
    {
        AbstractValue value = Constants.ToAbstractValue(example);
        return checks.OfType<MediaReferenceCheck>().Any() && checks.All(check => check is TextLengthCheck || check.Check(value) is null);
    }
}
