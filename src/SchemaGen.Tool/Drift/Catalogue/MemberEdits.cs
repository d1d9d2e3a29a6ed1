using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds members that came, went, or must be given now, and whether members without a name are allowed.</summary>
internal static class MemberEdits
{
    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after, Action<Place> compare)
    {
        Members old = before.Members;
        Members now = after.Members;
        HashSet<string> oldNames = new(old.Names.Where(old.MayHave), StringComparer.Ordinal);
        HashSet<string> newNames = new(now.Names.Where(now.MayHave), StringComparer.Ordinal);
        string[] gone = [.. old.Names.Where(name => oldNames.Contains(name) && !newNames.Contains(name))];
        string[] come = [.. now.Names.Where(name => newNames.Contains(name) && !oldNames.Contains(name))];
        Dictionary<string, string> renamed = Renames.Find(edits.Equality, before, after, gone, come);
        foreach (string name in gone)
        {
            AddGone(edits, place, before, after, name, renamed.GetValueOrDefault(name));
        }

        AddRequired(edits, place, before, after, come);
        foreach (string name in come.Where(name => !now.StatedRequired.Contains(name)))
        {
            string? formerly = renamed.FirstOrDefault(pair => pair.Value == name).Key;
            edits.Add(new Edit(Direction.Neutral, place, KeywordNames.Properties, $"{Named(place, name)} is new: {Words.Schema(MergedSchema.Of(now.SchemasOf(name)))}{(formerly is null ? "" : $", as '{formerly}' was")}.")
            {
                OldOwner = old.Naming(name).FirstOrDefault() ?? place.Old.Home,
                NewOwner = now.Naming(name).FirstOrDefault(),
                New = name,
                Otherwise = ChangeKind.Added,
            });
        }

        foreach (string name in old.Names.Where(name => oldNames.Contains(name) && newNames.Contains(name)))
        {
            compare(place.Into(StepKind.Member, name, old.SchemasOf(name), now.SchemasOf(name)));
        }

        AddOthers(edits, place, before, after, compare);
        new CountEdits(edits, "objects", "member", "members").Add(
            place, before.MemberCounts, after.MemberCounts, KeywordNames.MinProperties, KeywordNames.MaxProperties,
            count => edits.Sampler.Several(before, 30, new Random(count)).FirstOrDefault(value => value is ObjectInstance { Names.Length: var length } && length == count));
    }

    private static void AddGone(EditList edits, Place place, MergedSchema before, MergedSchema after, string name, string? newName)
    {
        IReadOnlyList<Node> schemas = before.Members.SchemasOf(name);
        bool isRefused = !after.Members.MayHave(name);
        string hint = newName is null ? "" : $" '{newName}' is new and takes the same values: most likely it is the new name.";
        edits.Add(new Edit(isRefused ? Direction.Narrowing : Direction.Neutral, place, KeywordNames.Properties, isRefused
            ? $"{Named(place, name)} is refused from now on: the model has no such member any more.{hint}"
            : $"{Named(place, name)} is gone: it is still taken, as members without a name are, but nothing says that it has an effect.{hint}")
        {
            OldOwner = before.Members.Naming(name).FirstOrDefault(),
            NewOwner = after.Members.Naming(name).FirstOrDefault() ?? place.New.Home,
            Old = name,
            New = newName,
            Otherwise = isRefused ? ChangeKind.Unaffected : ChangeKind.WithoutEffect,
            Weight = before.Members.StatedRequired.Contains(name) ? 95 : 80,
            Targets = Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(MergedSchema.Of(schemas), 2, new Random(2))).Select(value => place.HoldingMember(name, value)),
        });
    }

    private static void AddRequired(EditList edits, Place place, MergedSchema before, MergedSchema after, string[] come)
    {
        foreach (string name in after.Members.StatedRequired.Where(name => !before.Members.Required.Contains(name)).Order(StringComparer.Ordinal))
        {
            bool isNew = come.Contains(name);
            edits.Add(new Edit(Direction.Narrowing, place, KeywordNames.Required, isNew
                ? $"{Named(place, name)} is new and required: {Calls(place)} without it are refused. It is {Words.Schema(MergedSchema.Of(after.Members.SchemasOf(name)))}."
                : $"{Named(place, name)} is required from now on: {Calls(place)} without it are refused.")
            {
                OldOwner = place.Old.Home, NewOwner = Owner(after, name), New = name, Weight = 100, Targets = [place.HoldingMember(name, null)],
            });
        }

        foreach (string name in before.Members.StatedRequired.Where(name => !after.Members.Required.Contains(name) && after.Members.MayHave(name)).Order(StringComparer.Ordinal))
        {
            edits.Add(new Edit(Direction.Widening, place, KeywordNames.Required, $"{Named(place, name)} may be left out from now on.") { OldOwner = Owner(before, name), NewOwner = place.New.Home, Old = name });
        }
    }

    private static void AddOthers(EditList edits, Place place, MergedSchema before, MergedSchema after, Action<Place> compare)
    {
        Node[] old = [.. before.Members.Others];
        Node[] now = [.. after.Members.Others];
        if (before.Members.IsClosed != after.Members.IsClosed)
        {
            string owner = place.Depth == 0 ? "" : $" of {place.Subject}";
            edits.Add(new Edit(after.Members.IsClosed ? Direction.Narrowing : Direction.Widening, place, KeywordNames.AdditionalProperties, after.Members.IsClosed
                ? $"Members{owner} that the schema does not name are refused from now on."
                : $"Members{owner} that the schema does not name are taken from now on.")
            {
                OldOwner = old.FirstOrDefault() ?? place.Old.Home, NewOwner = now.FirstOrDefault() ?? place.New.Home, Old = before.Members.IsClosed ? "false" : null, New = after.Members.IsClosed ? "false" : null, Weight = 30, IsAboutOthers = true,
                Targets = Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(MergedSchema.Of(old), 2, new Random(2))).Select(value => place.HoldingMember("unnamed_member", value)),
            });
        }
        else if (!before.Members.IsClosed && (old.Any(static other => !other.IsTrue) || now.Any(static other => !other.IsTrue)))
        {
            compare(place.Into(StepKind.Entry, "", old, now));
        }
    }

    private static string Named(Place place, string name) => place.Pointer.Length == 0 ? $"'{name}'" : $"'{name}' of {place.Subject}";

    private static string Calls(Place place) => place.Pointer.Length == 0 ? "calls" : "objects";

    private static Node? Owner(MergedSchema schema, string name) => schema.Parts.FirstOrDefault(part => Members.TextsOf(part[KeywordNames.Required]).Contains(name));
}
