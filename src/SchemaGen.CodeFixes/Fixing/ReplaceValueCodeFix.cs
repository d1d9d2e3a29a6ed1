using Microsoft.CodeAnalysis;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A code fix that replaces a value, or those of its choices that are wrong.</summary>
public abstract class ReplaceValueCodeFix : ValueCodeFix
{
    private protected override Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic)
    {
        (AssignedValue Choice, string Text)[] replacements = value.Choices
            .Select(choice => (Choice: choice, Text: FindReplacement(file, choice)))
            .Where(static pair => pair.Text is not null)
            .Select(static pair => (pair.Choice, pair.Text!))
            .ToArray();
        if (replacements.Length == 0)
        {
            return null;
        }

        return new Repair(Title(replacements.Select(static pair => pair.Text).Distinct().ToArray()), GetType().Name, edits =>
        {
            foreach ((AssignedValue choice, string text) in replacements)
            {
                edits.Replace(choice.Expression.Span, text);
            }
        });
    }

    /// <summary>Finds the replacement of a value; null where it can stay, or where nothing better is known.</summary>
    private protected abstract string? FindReplacement(CodeFixDocument file, AssignedValue choice);

    private protected virtual string Title(IReadOnlyList<string> replacements) => "Use " + string.Join(", ", replacements.Select(static text => $"'{text}'"));
}
