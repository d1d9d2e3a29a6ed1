using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>
/// Walks from the input through everything that a value may have to satisfy, and lists each keyword that constrains, once, however many ways lead to it.
/// </summary>
internal sealed class RawWalk
{
    /// <summary>A definition that is used in many places is probed in one of these.</summary>
    private const int MostWays = 3;

    private readonly RawDocument _document;
    private readonly Dictionary<RawKeywordPlace, RawConstraint> _constraints = [];
    private readonly Dictionary<RawSchema, int> _ways = [];
    private readonly Queue<(RawSchema Schema, RawPlace Place)> _left = new();
    private readonly HashSet<RawKeywordPlace> _unknown = [];

    public RawWalk(RawDocument document)
    {
        _document = document;
        Enter(document.Input, RawPlace.Of(document.Input));
        while (_left.TryDequeue(out (RawSchema Schema, RawPlace Place) next))
        {
            Visit(next.Schema, next.Place);
        }
    }

    /// <summary>The constraints, the nearest to the input first.</summary>
    public IEnumerable<RawConstraint> Constraints => _constraints.Values;

    /// <summary>What no specification knows.</summary>
    public IEnumerable<RawKeywordPlace> UnknownKeywords => _unknown;

    /// <summary>How many schemas are reached.</summary>
    public int SchemaCount => _ways.Count;

    /// <summary>How often a schema is reached again that was reached before.</summary>
    public int SharedCount { get; private set; }

    private void Enter(RawSchema? schema, RawPlace place)
    {
        if (schema is null)
        {
            // A schema that is true allows everything.
            return;
        }

        int ways = _ways.GetValueOrDefault(schema);
        SharedCount += ways > 0 ? 1 : 0;
        if (ways < MostWays)
        {
            _ways[schema] = ways + 1;
            _left.Enqueue((schema, place));
        }
    }

    private void Visit(RawSchema schema, RawPlace place)
    {
        bool isReferenceAlone = _document.IsReferenceAlone(schema);
        if (_document.Target(schema) is { } target)
        {
            Enter(target, place.By(schema, "$ref"));
        }

        foreach ((string keyword, JsonNode? value) in schema.Json)
        {
            var at = new RawKeywordPlace(schema.Pointer, keyword);
            if (RawKeywords.IsConstraint(keyword))
            {
                Constraint(at, schema, isReferenceAlone ? null : place);
            }
            else if (!RawKeywords.IsWayDown(keyword) && !RawKeywords.IsAnnotation(keyword))
            {
                _unknown.Add(at);
            }

            if (!isReferenceAlone)
            {
                Descend(schema, keyword, place.By(schema, keyword));
            }
        }
    }

    private void Constraint(RawKeywordPlace at, RawSchema schema, RawPlace? place)
    {
        if (!_constraints.TryGetValue(at, out RawConstraint? known))
        {
            _constraints.Add(at, known = new RawConstraint(schema, at.Keyword, []));
        }

        known.Places.AddRange(place is null ? [] : [place]);
    }

    private void Descend(RawSchema schema, string keyword, RawPlace place)
    {
        switch (keyword)
        {
            case "allOf":
                foreach (RawSchema part in schema.List(keyword))
                {
                    Enter(part, place);
                }

                break;
            case "anyOf" or "oneOf":
                foreach (RawSchema alternative in schema.List(keyword))
                {
                    Enter(alternative, place.With(alternative));
                }

                break;
            case "properties":
                foreach (string name in schema.Names)
                {
                    Enter(schema.Member(name), place.Into(RawStep.Member, name, Inner(place, part => part.Member(name))));
                }

                break;
            case "items":
                Enter(schema.Inner(keyword), place.Into(RawStep.Item, "", Inner(place, part => part.Inner(keyword))));
                break;
            case "additionalProperties":
                Enter(schema.Inner(keyword), place.Into(RawStep.Other, RawPlace.OtherName, Inner(place, part => part.Inner(keyword))));
                break;
        }
    }

    private List<RawSchema> Inner(RawPlace place, Func<RawSchema, RawSchema?> find) => _document.Parts(place.Schemas).Select(find).OfType<RawSchema>().ToList();
}
