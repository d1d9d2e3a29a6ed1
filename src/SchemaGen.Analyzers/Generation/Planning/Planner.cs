using SchemaGen.Build;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Naming;
using SchemaGen.Models;

namespace SchemaGen.Generation.Planning;

/// <summary>Decides which records are generated from which schema file. Where two files conflict, the first path in ordinal order prevails.</summary>
internal static class Planner
{
    /// <param name="headers">All schema files.</param>
    /// <param name="declarations">All records that users declared.</param>
    /// <param name="settings">The build's settings.</param>
    public static GenerationPlan Plan(IReadOnlyList<SchemaHeader> headers, IReadOnlyList<DeclaredRecord> declarations, BuildSettings settings)
    {
        if (!settings.IsEnabled)
        {
            return GenerationPlan.Empty;
        }

        string space = NamespaceNames.Sanitize(settings.Namespace);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var hintNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { GeneratedLists.ModelSlugs, GeneratedLists.ModelInputJson };
        var owning = new List<SchemaHeader>();
        var conflicts = new List<Conflict>();

        List<SchemaHeader> sorted = [.. headers];
        sorted.Sort(Compare);
        for (int i = 0, next; i < sorted.Count; i = next)
        {
            SchemaHeader header = sorted[i];
            next = i + 1;
            while (next < sorted.Count && sorted[next].Path == header.Path && sorted[next].Slug == header.Slug)
            {
                next++;
            }

            if (owners.TryGetValue(header.Slug, out string? owner))
            {
                conflicts.Add(new Conflict(header.Path, header.Slug, ConflictMessages.SameSlug(owner)));
            }
            else if (next - i > 1)
            {
                // The same file and slug as two items: it is unclear which one's metadata applies, and two outputs of one name stop the compiler.
                owners.Add(header.Slug, header.Path);
                conflicts.Add(new Conflict(header.Path, header.Slug, ConflictMessages.SameFile()));
            }
            else
            {
                owners.Add(header.Slug, header.Path);
                if (header.HasModel)
                {
                    owning.Add(header);
                }
            }
        }

        EquatableArray<SlugConstant> constants = Slugs(owners.Keys);
        ILookup<string, DeclaredRecord>? declared = declarations.Count == 0 ? null : BySlug(declarations, constants);
        HashSet<string>? shared = SharedFiles.Of(headers);
        List<PlannedFile> files = [];
        foreach (SchemaHeader header in owning)
        {
            if (shared?.Contains(header.Path) == true && !header.AsksForRecord && declared?.Contains(header.Slug) != true)
            {
                continue;
            }

            // What is generated first is so before anyone knows which records are declared: those stand beside it then.
            bool isDeclared = declared?.Contains(header.Slug) == true;
            EquatableArray<RecordTarget> targets = isDeclared ? Declared(header, declared![header.Slug], settings, hintNames) : default;
            files.Add(new PlannedFile(
                header.Path,
                header.Slug,
                isDeclared && !settings.RunsFirst ? targets : new EquatableArray<RecordTarget>([Conventional(header, space, settings, hintNames), .. targets])));
        }

        return new GenerationPlan(files.ToEquatableArray(), constants, conflicts.ToEquatableArray(), space, settings.IsPublic);
    }

    private static int Compare(SchemaHeader left, SchemaHeader right) =>
        string.CompareOrdinal(left.Path, right.Path) is not 0 and var order ? order : string.CompareOrdinal(left.Slug, right.Slug);

    private static ILookup<string, DeclaredRecord> BySlug(IReadOnlyList<DeclaredRecord> declarations, EquatableArray<SlugConstant> constants) =>
        declarations.ToLookup(record => SlugOf(record, constants), StringComparer.Ordinal);

    private static string SlugOf(DeclaredRecord record, EquatableArray<SlugConstant> constants) => record.SlugConstant is { } name
        ? constants.FirstOrDefault(constant => constant.Name == name)?.Slug ?? ""
        : record.Slug;

    private static EquatableArray<RecordTarget> Declared(SchemaHeader header, IEnumerable<DeclaredRecord> declared, BuildSettings settings, HashSet<string> hintNames) =>
        declared
            .OrderBy(static record => record.Namespace, StringComparer.Ordinal)
            .ThenBy(static record => string.Join(".", record.Containers.Select(static container => container.Name)), StringComparer.Ordinal)
            .ThenBy(static record => record.Name, StringComparer.Ordinal)
            .Select(record => Declared(header, record, settings, hintNames))
            .ToEquatableArray();

    private static RecordTarget Declared(SchemaHeader header, DeclaredRecord record, BuildSettings settings, HashSet<string> hintNames) => new(
        header.Path,
        header.Slug,
        HintNames.Take(hintNames, HintNames.Base(header.Slug, record.Name), header.Path + "\n" + record.Namespace + "\n" + string.Join(".", record.Containers.Select(static container => container.Name))),
        record.Namespace,
        record.Containers,
        record.Name,
        record.TypeName is null ? TypeNames.WithoutSuffix(record.Name) : TypeNames.RequestedStem(record.TypeName),
        record.Accessibility,
        IsDeclared: true,
        record.IsReachable,
        record.HasConstructor,
        record.JsonConverter,
        Extras: Extras(record.HasDraft, header, settings));

    private static RecordTarget Conventional(SchemaHeader header, string space, BuildSettings settings, HashSet<string> hintNames)
    {
        string stem = header.TypeName is null ? TypeNames.Stem(header.Slug) : TypeNames.RequestedStem(header.TypeName);
        return new RecordTarget(
            header.Path,
            header.Slug,
            HintNames.Take(hintNames, HintNames.Base(header.Slug, null), header.Path),
            header.Namespace is null ? space : NamespaceNames.Sanitize(header.Namespace),
            default,
            TypeNames.Input(stem),
            stem,
            settings.IsPublic ? "public" : "internal",
            IsDeclared: false,
            IsReachable: true,
            HasConstructor: false,
            IsEarly: settings.RunsFirst,
            Extras: Extras(null, header, settings));
    }

    /// <summary>The declaration decides on a draft, then the item, then the project.</summary>
    private static RecordExtras? Extras(bool? declared, SchemaHeader header, BuildSettings settings) => declared is null && header.Draft is null
        ? settings.Extras
        : RecordExtras.Of(declared ?? MetadataFlag.Read(header.Draft) ?? settings.Extras is { HasDraft: true }, settings.Extras is { HasConfigurationKeys: true });

    private static EquatableArray<SlugConstant> Slugs(IEnumerable<string> slugs)
    {
        NameScope scope = ReservedMembers.ScopeOf(GeneratedLists.ModelSlugs);
        List<string> sorted = [.. slugs];
        sorted.Sort(StringComparer.Ordinal);
        var constants = new SlugConstant[sorted.Count];
        for (int i = 0; i < constants.Length; i++)
        {
            constants[i] = new SlugConstant(scope.Take(TypeNames.Stem(sorted[i])), sorted[i]);
        }

        return new EquatableArray<SlugConstant>(constants);
    }
}
