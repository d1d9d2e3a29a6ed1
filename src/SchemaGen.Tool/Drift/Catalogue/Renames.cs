using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Guesses which new member is an old one under another name: the only one with the same schema, or the one whose name shares a word with it.</summary>
internal static class Renames
{
    /// <summary>Where more members came and went, nothing is guessed.</summary>
    private const int MostNames = 40;

    private static readonly char[] s_separators = ['_', '-', ' ', '.'];

    public static Dictionary<string, string> Find(SchemaEquality equality, MergedSchema before, MergedSchema after, string[] gone, string[] come)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        if (gone.Length > MostNames || come.Length > MostNames)
        {
            return renamed;
        }

        foreach (string name in gone)
        {
            string[] alike = [.. come.Where(other => !renamed.ContainsValue(other) && equality.AreEqual(before.Members.SchemasOf(name), after.Members.SchemasOf(other)))];
            string[] near = [.. alike.Where(other => ShareWord(name, other))];
            if ((near.Length == 1 ? near : alike) is [var newName] && (near.Length == 1 || gone.Length == 1))
            {
                renamed.Add(name, newName);
            }
        }

        return renamed;
    }

    private static bool ShareWord(string name, string other) => name.Split(s_separators).Intersect(other.Split(s_separators), StringComparer.OrdinalIgnoreCase).Any();
}
