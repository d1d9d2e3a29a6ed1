namespace SchemaGen.Shared;

/// <summary>A directed graph of names: what each of them refers to.</summary>
internal sealed class ReferenceGraph(IReadOnlyDictionary<string, IReadOnlySet<string>> references)
{
    public IReadOnlyDictionary<string, IReadOnlySet<string>> References { get; } = references;

    /// <summary>The strongly connected components with more than one node: each node of one reaches all others of it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var circles = new List<IReadOnlyList<string>>();
        var index = new Dictionary<string, int>();
        var low = new Dictionary<string, int>();
        var open = new Stack<string>();
        foreach (string node in References.Keys.Order(StringComparer.Ordinal).Where(node => !index.ContainsKey(node)))
        {
            Visit(node);
        }

        return circles;

        void Visit(string node)
        {
            index[node] = low[node] = index.Count;
            open.Push(node);
            foreach (string target in References[node].Where(References.ContainsKey))
            {
                if (!index.ContainsKey(target))
                {
                    Visit(target);
                    low[node] = Math.Min(low[node], low[target]);
                }
                else if (open.Contains(target))
                {
                    low[node] = Math.Min(low[node], index[target]);
                }
            }

            if (low[node] == index[node])
            {
                var component = new List<string>();
                string member;
                do
                {
                    member = open.Pop();
                    component.Add(member);
                }
                while (member != node);

                if (component.Count > 1)
                {
                    circles.Add([.. component.Order(StringComparer.Ordinal)]);
                }
            }
        }
    }
}
