using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>The members of an object, by what a sentence may call them.</summary>
internal sealed class Siblings
{
    private static readonly WordSet s_determiners = new("the a an any this that both these those your its their either each some");
    private static readonly WordSet s_nouns = new("parameter parameters field fields option options input inputs argument arguments setting settings property properties value values flag flags attribute attributes param params slider toggle switch checkbox above below");

    /// <summary>What says of a thing only that it comes from the caller.</summary>
    private static readonly WordSet s_givers = new("input given provided init initial source specified uploaded own corresponding optional valid non-empty single chosen selected");

    private static readonly WordSet s_mediums = new("image video audio mask file url");

    /// <summary>What points to a member by its place in the form.</summary>
    private static readonly WordSet s_references = new("previous above following other preceding");

    /// <summary>What says that something else is meant than what the caller gives.</summary>
    private static readonly WordSet s_othersOwn = new("output result resulting final generated previous current default custom same other another new first second third last end next of");

    private readonly Dictionary<string, SiblingMember?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiblingMember?> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiblingMember?> _byShortKey = new(StringComparer.Ordinal);

    public Siblings(SchemaDocument document, IReadOnlyList<JsonMember> members)
    {
        var all = new List<SiblingMember>(members.Count);
        foreach (JsonMember member in members)
        {
            all.Add(new SiblingMember(document, member));
        }

        All = all;
    }

    public readonly IReadOnlyList<SiblingMember> All;

    /// <summary>The member with exactly this name.</summary>
    public SiblingMember? Named(string name)
    {
        if (_byName.Count == 0)
        {
            for (int i = All.Count - 1; i >= 0; i--)
            {
                _byName[All[i].Name] = All[i];
            }
        }

        return _byName.TryGetValue(name, out SiblingMember? found) ? found : null;
    }

    /// <summary>The member that a noun phrase names, and no other; null where none is, or where it cannot be told which.</summary>
    /// <param name="phrase">The words: <c>the `image_urls` parameter</c>.</param>
    /// <param name="isExact">Whether only its name counts, as it is written or spelt, or its title.</param>
    public SiblingMember? Find(ProseSlice phrase, bool isExact)
    {
        phrase = Core(phrase);
        if (phrase.Count is 0 or > 6)
        {
            return null;
        }

        if (phrase.Count == 1 && phrase[0] is var only && (only.IsIdentifier || only.Kind == ProseTokenKind.Quoted))
        {
            return Named(only.Text) ?? (only.Kind == ProseTokenKind.Quoted ? ByKey(SiblingMember.KeyOf(only.Text)) : null);
        }

        string key = KeyOf(phrase);
        if (ByKey(key) is { } found)
        {
            return found;
        }

        if (isExact)
        {
            return null;
        }

        if (phrase.Count > 1 && phrase[phrase.Count - 1].IsIdentifier && phrase.Is(0, s_references))
        {
            return Find(phrase.From(1), isExact);
        }

        if (phrase.Is(0, s_givers) && phrase.Count > 1)
        {
            return Find(phrase.From(1), isExact);
        }

        return ByShortKey(key) ?? FindHead(phrase);
    }

    /// <summary>The member that a noun names behind one word that says how it is used: "an inpainting image".</summary>
    private SiblingMember? FindHead(ProseSlice phrase)
    {
        if (phrase.Count != 2 || phrase[0].Kind != ProseTokenKind.Word || phrase.Is(0, s_othersOwn) || phrase.Is(0, s_nouns) || phrase[0].Text.Length < 4 || !phrase[0].Text.All(char.IsLetter))
        {
            return null;
        }

        string modifier = phrase[0].Lower;
        string stem = modifier.Substring(0, Math.Min(4, modifier.Length));
        foreach (SiblingMember member in All)
        {
            if (member.Key.Contains(stem) || member.Values.Any(value => value is JsonString { Value: var text } && SiblingMember.KeyOf(text).Contains(stem)))
            {
                return null;
            }
        }

        return ByKey(SiblingMember.KeyOf(phrase[1].Text)) is { IsFlag: false, IsNumber: false } head ? head : null;
    }

    /// <summary>The phrase without articles, and without the noun that only says that it is a member.</summary>
    public static ProseSlice Core(ProseSlice phrase)
    {
        while (phrase.Count > 1 && phrase.Is(0, s_determiners))
        {
            phrase = phrase.From(1);
        }

        while (phrase.Count > 1 && phrase.Is(phrase.Count - 1, s_nouns))
        {
            phrase = phrase.To(phrase.Count - 1);
        }

        return phrase;
    }

    /// <summary>The members of which a phrase may name a part: "output" of <c>output_type</c>.</summary>
    public IEnumerable<SiblingMember> WithPart(ProseSlice phrase)
    {
        phrase = Core(phrase);
        if (phrase.Count is 0 or > 3)
        {
            yield break;
        }

        foreach (SiblingMember member in All)
        {
            bool isPart = true;
            for (int i = 0; i < phrase.Count && isPart; i++)
            {
                isPart = phrase[i].Kind == ProseTokenKind.Word && phrase[i].Text.Length > 2 && member.Words.Contains(phrase[i].Lower);
            }

            if (isPart)
            {
                yield return member;
            }
        }
    }

    /// <summary>The only member that is an image, a video or the like of what a word names: <c>canny_image</c> of "canny".</summary>
    public SiblingMember? MediumOf(ProseSlice phrase)
    {
        string key = phrase.Count == 1 ? KeyOf(phrase) : "";
        SiblingMember? found = null;
        foreach (SiblingMember member in All)
        {
            if (key.Length > 2 && member.Words.Length == 2 && member.Words[0] == key && s_mediums.Has(member.Words[1]) && member.Type == "string")
            {
                if (found is not null)
                {
                    return null;
                }

                found = member;
            }
        }

        return found;
    }

    private static string KeyOf(ProseSlice phrase)
    {
        string key = "";
        for (int i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Kind == ProseTokenKind.Mark)
            {
                return "";
            }

            key += SiblingMember.KeyOf(phrase[i].Text);
        }

        return key;
    }

    private SiblingMember? ByKey(string key)
    {
        if (_byKey.Count == 0)
        {
            foreach (SiblingMember member in All)
            {
                Add(_byKey, member.Key, member);
            }

            var keys = new HashSet<string>(_byKey.Keys, StringComparer.Ordinal);
            foreach (SiblingMember member in All)
            {
                if (member.TitleKey is { } title && !keys.Contains(title))
                {
                    Add(_byKey, title, member);
                }
            }
        }

        return _byKey.TryGetValue(key, out SiblingMember? found) ? found : null;
    }

    private SiblingMember? ByShortKey(string key)
    {
        if (_byShortKey.Count == 0)
        {
            foreach (SiblingMember member in All)
            {
                Add(_byShortKey, WithoutPlural(member.Key), member);
                foreach (string shorter in ShortNames.Of(member))
                {
                    Add(_byShortKey, WithoutPlural(shorter), member);
                }
            }
        }

        return _byShortKey.TryGetValue(WithoutPlural(key), out SiblingMember? found) ? found : null;
    }

    private static string WithoutPlural(string key) => key.Length > 3 && key[key.Length - 1] == 's' && key[key.Length - 2] != 's' ? key.Substring(0, key.Length - 1) : key;

    private static void Add(Dictionary<string, SiblingMember?> index, string key, SiblingMember member) =>
        index[key] = index.TryGetValue(key, out SiblingMember? other) && other != member ? null : member;
}
