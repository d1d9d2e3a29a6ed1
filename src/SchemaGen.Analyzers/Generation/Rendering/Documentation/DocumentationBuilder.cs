using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Documentation;

/// <summary>Makes XML documentation from the schema of a type or property.</summary>
internal static class DocumentationBuilder
{
    /// <summary>The length of the longest example that is shown. A longer one would hide the rest.</summary>
    private const int MaxExampleLength = 200;

    private const int MostExamples = 3;

    /// <summary>The length of the longest default that is shown. There are workflows of a thousand lines, which are unreadable in a tooltip.</summary>
    private const int MaxDefaultLength = 500;

    /// <summary>The description, or the title as a sentence, or otherwise a given text.</summary>
    public static string Summary(string? description, string? title, string otherwise)
    {
        if (!string.IsNullOrWhiteSpace(description))
        {
            return XmlText.Escape(description!.Trim());
        }

        return string.IsNullOrWhiteSpace(title) ? otherwise : AsSentence(XmlText.Escape(title!.Trim()));
    }

    /// <summary>The same of a type. A title that is only its name in the vendor's code (<c>LoraWeight</c>) says nothing: the type has it already.</summary>
    public static string TypeSummary(string? description, string? title, string otherwise) =>
        Summary(description, title is not null && IsIdentifier(title.Trim()) ? null : title, otherwise);

    private static bool IsIdentifier(string title)
    {
        bool hasParts = false;
        for (int i = 0; i < title.Length; i++)
        {
            if (!char.IsLetterOrDigit(title[i]) && title[i] != '_')
            {
                return false;
            }

            hasParts |= title[i] == '_' || (i > 0 && char.IsUpper(title[i]) && char.IsLower(title[i - 1]));
        }

        return hasParts;
    }

    /// <summary>The bounds, default, examples and rules of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="rules">Which others it needs.</param>
    /// <param name="sentences">The rules between it and others, as sentences without a capital and a full stop.</param>
    /// <param name="isOfInput">Whether it is one of the input itself: the pointer of a nested one begins with the place of its object.</param>
    public static string Remarks(PropertyModel property, IEnumerable<CompanionRule> rules, List<string> sentences, bool isOfInput)
    {
        List<string> remarks = Sentence.Of(property.Shape);
        if (property.DefaultText is { } text)
        {
            remarks.AddRange(text.Length <= MaxDefaultLength ? [$"Default: {XmlText.Code(text)}."] : []);
        }
        else if (property.Default is { } value and not NullDefault)
        {
            remarks.Add($"Default: {Default(value)}.");
        }

        List<string> examples = Examples(property.Examples);
        if (examples.Count > 0)
        {
            remarks.Add((examples.Count == 1 ? "Example: " : "Examples: ") + string.Join(", ", examples) + ".");
        }

        foreach (ConditionRule rule in property.Conditions)
        {
            remarks.Add(XmlText.Escape($"Asks that {ConditionWords.Of(rule)}."));
        }

        remarks.AddRange(rules.Select(Companion));
        foreach (string sentence in sentences)
        {
            remarks.Add(XmlText.Escape(char.ToUpperInvariant(sentence[0]) + sentence.Substring(1) + "."));
        }

        remarks.Add($"JSON Pointer: {XmlText.Code("/" + JsonPointer.Escape(property.WireName))}{(isOfInput ? "" : ", inside its object")}.");
        return string.Join(" ", remarks);
    }

    /// <summary>What a type beside a declared record says of its name; empty for a conventional one, which nobody renames.</summary>
    public static string NamedAfter(RecordTarget target) => target.IsDeclared
        ? $"Named after the record <see cref=\"{target.Prefix}{Identifier.Escape(target.Name)}\"/>. <c>TypeName</c> of its <c>[ModelInput]</c> keeps the name where the record gets another."
        : "";

    /// <summary>The first examples that are short.</summary>
    private static List<string> Examples(EquatableArray<string> all)
    {
        List<string> examples = [];
        foreach (string example in all)
        {
            if (example.Length <= MaxExampleLength && examples.Count < MostExamples)
            {
                examples.Add(XmlText.Code(example));
            }
        }

        return examples;
    }

    /// <summary>How a union is made, and what its objects must state, where only the discriminator distinguishes them.</summary>
    public static string Remarks(UnionShape shape, EquatableArray<AlternativeType> alternatives)
    {
        IEnumerable<string> names = alternatives.Where(static alternative => alternative.Names.Count > 0)
            .Select(static alternative => $"{string.Join(" or ", alternative.Names.Select(XmlText.Code))} (<see cref=\"{alternative.Type.Name}\"/>)");
        string told = string.Join(", ", names);
        return "Each of its types converts implicitly." + (told.Length == 0 ? "" : $" The member {XmlText.Code(shape.Discriminator!.Property)} tells which it is: {told}.");
    }

    private static string Companion(CompanionRule rule)
    {
        string words = $"Must be used with {string.Join(", ", rule.Companions.Select(XmlText.Code))}";
        return rule.Source == RuleSource.Prose ? $"{words}: \"{XmlText.Escape(rule.SourceWords)}\"" : words + ".";
    }

    private static string Default(DefaultValue value) => value switch
    {
        NullDefault => "null",
        BooleanDefault boolean => Literal.Boolean(boolean.Value),
        IntegerDefault integer => Constraints.ConstraintMessages.Number(integer.Value),
        LargeIntegerDefault integer => integer.Digits,
        NumberDefault number => number.Value.Text,
        TextDefault text => XmlText.Code(text.Value),
        EnumDefault member => XmlText.Code(member.WireValue),
        UnionDefault some => Default(some.Value),
        ListDefault list => list.Items.Count == 0 ? "no items" : string.Join(", ", list.Items.Select(Default)),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string AsSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':' or '。' ? text : text + ".";
}
