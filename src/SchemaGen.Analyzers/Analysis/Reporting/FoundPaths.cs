namespace SchemaGen.Analysis.Reporting;

/// <summary>The paths on which a constraint is broken, and those on which it is kept. Not all of them need be paths that the program can take: two conditions on one object may say the
/// same in different words, so that one outcome of the first never comes with that of the second.</summary>
internal sealed class FoundPaths
{
    /// <summary>The number of paths of each kind that are compared with each other.</summary>
    private const int MaximumCount = 48;

    private List<PathConditions>? _broken;
    private List<PathConditions>? _kept;

    public void Add(PathConditions path, bool isBroken)
    {
        List<PathConditions> paths = isBroken ? _broken ??= [] : _kept ??= [];
        if (paths.Count < MaximumCount && !paths.Contains(path))
        {
            paths.Add(path);
        }
    }

    /// <summary>Determines whether the constraint is certain to be broken on some path: the conditions that decide it say nothing of each other.</summary>
    /// <param name="relate">Tells what two conditions have to do with each other.</param>
    public bool IsAnyCertain(Func<int, int, ConditionRelation> relate)
    {
        if (_broken is null)
        {
            return false;
        }

        HashSet<int> passed = Passed(_broken);
        return _broken.Exists(path => path.AreTogether(Relate) || Deciding(path).AreTogether(Relate));

        ConditionRelation Relate(int left, int right) => passed.Contains(left) && passed.Contains(right) ? ConditionRelation.Independent : relate(left, right);
    }

    /// <summary>Returns the conditions that have one outcome on all paths: guards, without which nothing comes here. Together they are possible, whatever they say of each other.</summary>
    private HashSet<int> Passed(List<PathConditions> broken)
    {
        List<PathConditions> all = [.. broken, .. _kept ?? []];
        return broken.Count == MaximumCount || _kept?.Count == MaximumCount
            ? []
            : [.. broken[0].All.Where(outcome => outcome / 2 != PathConditions.Rest && all.TrueForAll(path => path.All.Contains(outcome))).Select(static outcome => outcome / 2)];
    }

    /// <summary>Returns the conditions of a path that decide that the constraint is broken: with the other outcome of any of the rest it is broken too.</summary>
    private PathConditions Deciding(PathConditions path)
    {
        PathConditions deciding = path;
        foreach (int condition in path.All)
        {
            PathConditions fewer = deciding.Without(condition);
            if (_broken!.Exists(other => other.Contradicts(condition) && other.IsConsistent(fewer)) && _kept?.Exists(other => other.IsConsistent(fewer) && !fewer.Includes(other)) != true)
            {
                deciding = fewer;
            }
        }

        return deciding;
    }
}
