using SchemaGen.Constraints;

namespace SchemaGen.Evaluation.Instances;

/// <summary>Describes an instance by the members that decide whether it satisfies a schema.</summary>
internal static class FoundWords
{
    /// <summary>The number of members that a message names.</summary>
    private const int NamedMembers = 6;

    /// <summary>Returns the members in words: <c>with 'mode' "fast" and without 'size'</c>. A value without any of them is shown as it is.</summary>
    public static string With(Instance instance, IEnumerable<string> names)
    {
        List<string> given = [];
        List<string> missing = [];
        foreach (string name in names.Take(NamedMembers))
        {
            var value = (ObjectInstance)instance;
            switch (value.Has(name))
            {
                case Verdict.Valid:
                    given.Add($"'{name}'" + (value[name] is { IsWhole: true } member ? " " + InstanceText.Of(member) : ""));
                    break;
                case Verdict.Invalid:
                    missing.Add($"'{name}'");
                    break;
            }
        }

        List<string> words = [];
        if (given.Count > 0)
        {
            words.Add("with " + TypeWords.Join(given, "and"));
        }

        if (missing.Count > 0)
        {
            words.Add("without " + TypeWords.Join(missing, "and"));
        }

        return words.Count == 0 ? "with the value " + InstanceText.Of(instance) : TypeWords.Join(words, "and");
    }

    /// <summary>Returns the value as JSON, or in words where that is too long to show the members that count.</summary>
    public static string Of(Instance instance, IReadOnlyCollection<string> names) =>
        InstanceText.IsShort(instance) || names.Count == 0 ? InstanceText.Of(instance) : "an object " + With(instance, names);
}
