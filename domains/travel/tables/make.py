"""Writes the example tables: invented places, the same at every run. python3 make.py"""
import csv
import math
import random
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
R = random.Random(20261129)

# City, kilometres east and north. Calloway is a state and a city of another; Saltash Bay is on an island.
STATES = {
    "Westmark": [("Port Ellery", 40, 310), ("Fernhollow", 130, 390), ("Saltash Bay", 5, 180)],
    "Tamarin": [("Tamarin Falls", 420, 620), ("Quillby", 520, 540), ("St. Orrin", 470, 720)],
    "Calloway": [("Marlow Springs", 800, 240), ("Brackenfell", 900, 150), ("Hob's Landing", 760, 90)],
    "Dunmere": [("Calloway", 1500, 700), ("Greystead", 1640, 610), ("Larkmoor", 2350, 900)],
}
CITIES = [(city, x, y) for cities in STATES.values() for city, x, y in cities]
STATE = {city: state for state, cities in STATES.items() for city, _, _ in cities}
CUISINES = ["American", "Chinese", "French", "Indian", "Italian", "Mediterranean", "Mexican", "Seafood", "BBQ"]
PLAIN = ["Tea", "Cafe", "Bakery", "Desserts", "Pizza", "Fast Food"]
RULES = ["No smoking", "No parties", "No children under 10", "No visitors", "No pets"]
ROOMS = [("Entire home/apt", 130, 520), ("Private room", 70, 260), ("Shared room", 35, 110)]
DAYS = [date(2027, 3, 15) + timedelta(n) for n in range(7)] + [date(2027, 6, 12) + timedelta(n) for n in range(7)]

STAY = ["Loft", "Cottage", "Guest Room", "Studio", "Bunkhouse", "Garden Flat", "Attic", "Townhouse", "Annex", "Cabin"]
OF_STAY = ["Quiet", "Sunny", "Old Mill", "Harbour", "Lantern", "Corner", "Brick", "Hilltop", "Willow", "Station", "Blue Door", "Cedar"]
EATERY = ["Kitchen", "Table", "Grill", "House", "Oven", "Pantry", "Counter", "Garden", "Room", "Cellar"]
OF_EATERY = ["Copper", "Salt & Thyme", "Nonna Vera's", "Red Kettle", "Two Rivers", "Golden Carp", "Le Petit Four", "Saffron",
             "Agave", "Olive Branch", "Smokestack", "Tidewater", "Blue Plate", "Juniper", "Old Wharf", "Paper Lantern", "Chez Odile", "Masala"]
SIGHT = ["Museum", "Botanical Garden", "Old Town", "Lighthouse", "Gallery", "Market Hall", "Observatory", "Park", "Aquarium", "Castle Ruin", "Bridge", "Zoo"]


def names(first, second, count):
    pairs = [f"{a} {b}" for a in first for b in second]
    return R.sample(pairs, count)


def write(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def cities():
    lines = [f"{city}\t{state}\n" for city, state in STATE.items()]
    (HERE / "city_states.txt").write_text("".join(lines), encoding="utf-8")


def hotels():
    rows = []
    for city, _, _ in CITIES:
        for n, name in enumerate(names(OF_STAY, STAY, 8)):
            room, least, most = ROOMS[n % 3 if n < 6 else R.randrange(3)]
            nights = 1 if n < 3 else R.choice([1, 1, 2, 2, 3, 4, 7, 30])
            rules = R.sample(RULES, R.choice([1, 1, 1, 2, 2, 3]))
            sleeps = {"Shared room": R.choice([1, 1, 2]), "Private room": R.choice([1, 2, 2, 3])}.get(room, R.choice([2, 3, 4, 6, 8]))
            rows.append([len(rows), name, room, float(R.randint(least, most)), float(nights), float(R.randint(2, 5)), " & ".join(rules), sleeps, city])
    write("accommodations.csv", ["", "NAME", "room type", "price", "minimum nights", "review rate number", "house_rules", "maximum occupancy", "city"], rows)


def restaurants():
    rows = []
    for city, _, _ in CITIES:
        order = CUISINES[:]
        R.shuffle(order)
        for n, name in enumerate(names(OF_EATERY, EATERY, 15)):
            # every cuisine but one can be had in a city
            foods = [order[n % (len(order) - 1)]] + R.sample(PLAIN, R.choice([1, 2, 3]))
            rows.append([len(rows), name, city, ", ".join(foods), R.randint(9, 95), round(R.uniform(2.4, 4.9), 1)])
    write("restaurants.csv", ["", "Name", "City", "Cuisines", "Average Cost", "Aggregate Rating"], rows)


def sights():
    rows = []
    for city, _, _ in CITIES:
        for kind in R.sample(SIGHT, 8):
            rows.append([f"{city} {kind}", city])
    write("attractions.csv", ["Name", "City"], rows)


def far(a, b):
    return math.hypot(a[1] - b[1], a[2] - b[2])


def island(*ends):
    return any(end[0] == "Saltash Bay" for end in ends)


def span(minutes):
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return f"{days} day {hours} hours"
    return (f"{hours} hour{'s' * (hours != 1)} " if hours else "") + f"{rest} min{'s' * (rest != 1)}"


def distances():
    rows = []
    for a in CITIES:
        for b in CITIES:
            if a == b:
                continue
            if island(a, b):
                rows.append([a[0], b[0], "", "", ""])
                continue
            km = far(a, b) * R.uniform(1.2, 1.35)
            length = f"{km:.1f} km" if km < 100 else f"{round(km):,} km"
            rows.append([a[0], b[0], "", span(round(km / 88 * 60)), length])
    write("distance.csv", ["origin", "destination", "cost", "duration", "distance"], rows)


def clock(minutes):
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def flights():
    rows = []
    for day in DAYS:
        for a in CITIES:
            for b in CITIES:
                if a == b or STATE[a[0]] == STATE[b[0]] and not island(a, b) or R.random() < 0.35:
                    continue
                for _ in range(R.choice([1, 1, 2])):
                    minutes = 45 + round(far(a, b) / 11)
                    start = R.randrange(6 * 60, 21 * 60, 5)
                    price = 45 + round(far(a, b) * R.uniform(0.12, 0.3))
                    rows.append([f"X{1000 + len(rows)}", price, clock(start), clock(start + minutes), f"{minutes // 60} hours {minutes % 60} minutes",
                                 day.isoformat(), a[0], b[0], round(far(a, b))])
    write("flights.csv", ["Flight Number", "Price", "DepTime", "ArrTime", "ActualElapsedTime", "FlightDate", "OriginCityName", "DestCityName", "Distance"], rows)


cities()
hotels()
restaurants()
sights()
distances()
flights()
